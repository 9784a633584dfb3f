package vn.motcua.procedure.exporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.decision.DecisionFixtures;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.national.ReadLine;
import vn.motcua.procedure.national.TranslateRecord;
import vn.motcua.procedure.national.TranslateRecord.Translation;
import vn.motcua.stack.test.StackResource;

/** A record written in the national database's format can be read again, except for content the format has no place for. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class NationalRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ON = "2026-09-02";

    private final ReadLine read = new ReadLine(new TranslateRecord("H26"));

    /**
     * What a person would have to decide. Because of the format's limits: beyond-record (parts it never has), fee-incomplete
     * (moment and basis), fee-unreadable (a formula), documents-by-case (conditions), channel-twice (case types),
     * agency-code-missing (an agency that follows from the form), agencies-several (legs). Because of the catalogue:
     * result-code-odd, if it has no national code itself.
     */
    @ParameterizedTest
    @CsvSource({
        "1.004222, agency-code-missing beyond-record documents-by-case fee-incomplete",
        "1.004873, agency-code-missing beyond-record documents-by-case fee-incomplete",
        "1.013225, agencies-several beyond-record documents-by-case fee-incomplete result-code-odd",
        "2.000815, agency-code-missing beyond-record fee-unreadable",
        "3.000722, agencies-several beyond-record channel-twice documents-by-case result-code-odd",
    })
    void onlyWhatTheShapeCannotSayIsLeftToDecide(String code, String expected) throws IOException {
        var decide = imported(code).findings().stream()
                .filter(finding -> finding.code().weight() == FindingWeight.DECIDE)
                .map(finding -> finding.code().code())
                .distinct()
                .sorted()
                .toList();

        assertThat(decide).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"1.004222", "1.004873", "1.013225", "2.000815", "3.000722"})
    void whatItCanSayComesBack(String code) throws IOException {
        // Given
        var ours = exported("json").get(code).get("provisions");

        // When
        var draft = imported(code).draft();

        // Then
        for (String same : List.of("/name/vi", "/field/code", "/field/vi", "/requirements/vi")) {
            assertThat(draft.at(same)).as(same).isEqualTo(ours.at(same));
        }
        for (String set : List.of("levels", "audience", "basis")) {
            assertThat(draft.get(set)).as(set).containsExactlyInAnyOrderElementsOf(ours.get(set));
        }
        assertThat(each(draft, "/order", "/vi")).isEqualTo(each(ours, "/order", "/vi"));
        for (String part : List.of("/code", "/name/vi", "/originals", "/copies", "/template")) {
            assertThat(each(draft, "/documents", part)).as(part).isEqualTo(each(ours, "/documents", part));
        }
    }

    @Test
    void aLineIsARecordOfTheNationalShape() throws IOException {
        var record = exported("national").get("1.004873");

        assertThat(record.fieldNames())
                .toIterable()
                .containsExactly(
                        "MATTHC",
                        "TENTTHC",
                        "SOQUYETDINH",
                        "CAPTHUCHIEN",
                        "LINHVUCTHUCHIEN",
                        "TRINHTUTHUCHIEN",
                        "CACHTHUCTHUCHIEN",
                        "THANHPHANHOSO",
                        "KETQUATHUCHIEN",
                        "CANCUPHAPLY",
                        "COQUANTHUCHIEN",
                        "YEUCAU",
                        "DOITUONGTHUCHIEN");
        assertThat(record.get("TENTTHC").asText()).isEqualTo("Cấp giấy xác nhận tình trạng hôn nhân");
        assertThat(record.get("CAPTHUCHIEN").toString()).isEqualTo("[\"Cấp Xã\"]");
        assertThat(record.get("DOITUONGTHUCHIEN").toString()).isEqualTo("[\"Công dân Việt Nam\"]");
        assertThat(record.get("YEUCAU").asText()).isEqualTo("Không");
        assertThat(record.get("KETQUATHUCHIEN").toString())
                .isEqualTo("[{\"MAKETQUA\":\"KQ.G15.000038\",\"TENKETQUA\":\"Giấy xác nhận tình trạng hôn nhân\"}]");
        var online = record.at("/CACHTHUCTHUCHIEN/1");
        assertThat(online.get("KENH").asText()).isEqualTo("2");
        assertThat(online.at("/THOIGIAN/0").toString())
                .isEqualTo("{\"THOIGIANGIAIQUYET\":\"3\",\"DONVITINH\":\"Ngày làm việc\",\"MOTA\":\"\",\"PHILEPHI\":["
                        + "{\"MAPHILEPHI\":\"LE-PHI-TTHN\",\"SOTIEN\":\"15000\",\"DONVI\":\"VNĐ\","
                        + "\"MOTA\":\"Lệ phí xác nhận tình trạng hôn nhân\"}]}");
        assertThat(record.at("/THANHPHANHOSO/2/TRUONGHOP").asText())
                .isEqualTo("Khi form.maritalStatus in ['DIVORCED', 'WIDOWED']");
    }

    @Test
    void caseTypesBecomeRowsOfTheirChannel() throws IOException {
        var rows = exported("national").get("3.000722").at("/CACHTHUCTHUCHIEN/0/THOIGIAN");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("MOTA").asText()).isEqualTo("Phải xác minh");
        assertThat(rows.get(0).at("/PHILEPHI/0/MOTA").asText()).isEqualTo("Miễn phí");
        assertThat(rows.get(1).get("THOIGIANGIAIQUYET").asText()).isEqualTo("3");
    }

    @Test
    void theDecisionIsTheOneThatPublishedTheVersion() throws IOException {
        var heading = DecisionFixtures.heading("2026-08-20", "2026-09-01");
        heading.put("number", "4711/QĐ-UBND");
        DecisionFixtures.published(
                heading, Map.of("1", DecisionFixtures.begin("NEW", "9.710001", DecisionFixtures.provisions())));

        var exported = exported("national");

        assertThat(exported.get("9.710001").get("SOQUYETDINH").asText()).isEqualTo("4711/QĐ-UBND");
        assertThat(exported.get("1.004873").get("SOQUYETDINH").asText()).isEmpty();
    }

    @Test
    void itIsOfJsonLines() {
        given().get("/v1/procedures/export?format=national&on=" + ON)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/jsonl"))
                .header("Content-Disposition", equalTo("attachment; filename=\"procedures-" + ON + ".jsonl\""));
        assertThat(given().get("/v1/procedures/export?format=national&on=1999-01-01")
                        .asString())
                .isEmpty();
    }

    private Translation imported(String code) throws IOException {
        return read.of(exported("national").get(code).toString().getBytes(StandardCharsets.UTF_8))
                .translation();
    }

    /** The procedures by code. */
    private static ObjectNode exported(String format) throws IOException {
        var file = new String(
                given().get("/v1/procedures/export?on=" + ON + "&format=" + format)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        var byCode = JSON.createObjectNode();
        if (format.equals("json")) {
            JSON.readTree(file).forEach(row -> byCode.set(row.get("code").asText(), row));
        } else {
            for (String line : file.lines().toList()) {
                var record = JSON.readTree(line);
                byCode.set(record.get("MATTHC").asText(), record);
            }
        }
        return byCode;
    }

    private static List<JsonNode> each(JsonNode provisions, String list, String part) {
        return StreamSupport.stream(provisions.at(list).spliterator(), false)
                .map(element -> element.at(part))
                .toList();
    }
}
