package vn.motcua.procedure.exporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import vn.motcua.procedure.decision.DecisionFixtures;
import vn.motcua.stack.test.StackResource;

/** The law in force as files for other programs. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ExportTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"bấm\")";

    @TempDir
    static Path directory;

    private static boolean published;

    @BeforeEach
    void aNameThatIsAFormula() {
        if (published) {
            return;
        }
        published = true;
        DecisionFixtures.published(
                DecisionFixtures.heading("2026-08-20", "2026-09-01"),
                Map.of(
                        "x",
                        DecisionFixtures.begin("NEW", "9.700001", DecisionFixtures.provisions(FORMULA)),
                        "y",
                        DecisionFixtures.begin(
                                "NEW", "9.700002", DecisionFixtures.provisions("Cấp \"giấy\"; loại <1>"))));
    }

    @Test
    void asJsonItIsWhatTheCatalogueKeeps() {
        given().get("/v1/procedures/export?on=2026-09-01")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", equalTo("attachment; filename=\"procedures-2026-09-01.json\""))
                .body("code", hasItem("3.000722"))
                .body("code", not(hasItem("2.002621")))
                .body("find { it.code == '9.700001' }.provisions.name.vi", equalTo(FORMULA))
                .body("find { it.code == '9.700001' }.validFrom", equalTo("2026-09-01"));
        given().get("/v1/procedures/export?on=2026-08-31")
                .then()
                .body("code", hasItem("2.002621"))
                .body("code", not(hasItem("9.700001")));
        given().get("/v1/procedures/export?on=1999-01-01")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void asCsvItOpensAsUtf8AndRunsNothing() throws IOException {
        // When
        var file = given().header("Accept-Language", "vi")
                .get("/v1/procedures/export?format=csv&on=2026-09-01")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();

        // Then
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        var rows = rows(new String(file, 3, file.length - 3, StandardCharsets.UTF_8));
        assertThat(rows.getFirst()).startsWith("Mã thủ tục", "Tên thủ tục", "Lĩnh vực");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(13));
        assertThat(row(rows, "9.700001")[1]).isEqualTo("'" + FORMULA);
        assertThat(row(rows, "9.700002")[1]).isEqualTo("Cấp \"giấy\"; loại <1>");
        assertThat(row(rows, "1.004222")[7]).isEqualTo("7 WORKING_DAY");
        assertThat(row(rows, "1.004222")[8]).isEqualTo("LE-PHI-CU-TRU 20000; LE-PHI-CU-TRU 10000");
        assertThat(rows.stream().flatMap(Arrays::stream)).noneMatch(cell -> cell.matches("(?s)[=+@-].*"));
    }

    @Test
    void asWorkbookItHasTextsAndNoFormula() throws Exception {
        // When
        var file = given().header("Accept-Language", "en")
                .get("/v1/procedures/export?format=xlsx&on=2026-09-01")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();

        // Then
        var sheet = sheet(file);
        assertThat(texts(sheet, "t")).contains("Name", "9.700001", "'" + FORMULA, "Cấp \"giấy\"; loại <1>");
        assertThat(texts(sheet, "f")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"format=pdf", "format=CSV", "on=yesterday", "on=99999-01-01"})
    void whatItCannotBeIsRefused(String query) {
        given().get("/v1/procedures/export?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static String[] row(List<String[]> rows, String code) {
        return rows.stream().filter(row -> row[0].equals(code)).findFirst().orElseThrow();
    }

    private static List<String[]> rows(String csv) throws IOException {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    // Reads the zip's directory, as spreadsheets do, because its entries do not state their sizes before their
    // contents.
    private static Document sheet(byte[] file) throws Exception {
        Files.write(directory.resolve("export.xlsx"), file);
        try (var zip = new ZipFile(directory.resolve("export.xlsx").toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(sheet);
        }
    }

    private static List<String> texts(Document sheet, String element) {
        var nodes = sheet.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}
