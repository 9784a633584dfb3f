package vn.motcua.routing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.ofField;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.routing.Harness;
import vn.motcua.routing.book.RegisterLine.Place;
import vn.motcua.routing.rows.Rows;
import vn.motcua.stack.test.StackResource;

/** The register of accepted cases: form 07 of TT 03/2025/TT-VPCP, one for a field of administration. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class RegisterTest {
    private static final String COUNTER = "cb-101-1";
    private static final String HEAD = "cb-101-3";
    private static final String PROPOSAL = """
            {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""";

    @Inject
    Harness harness;

    @Inject
    EntityManager entities;

    @Inject
    Rows rows;

    @TempDir
    Path directory;

    private final String field = "Lĩnh vực " + UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.agencyIsPublished("H26.101");
    }

    @Test
    void aLineSaysWhatBecameOfACase() throws IOException {
        var returned = accepted("=Nguyễn Văn An");
        harness.itIs("2026-08-20T15:10:00+07:00");
        var withdrawn = accepted("Trần Thị Bình");
        waiting("Lê Văn Cường");
        command("cb-101-2", returned, "draft", "claim", "").then().statusCode(200);
        harness.itIs("2026-08-24T09:00:00+07:00");
        command("cb-101-2", returned, "draft", "submit", PROPOSAL).then().statusCode(200);
        command("cb-101-4", returned, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", returned, "issue", "issue", "{}").then().statusCode(200);
        harness.itIs("2026-08-24T16:30:00+07:00");
        command(COUNTER, returned, "hand-over", "hand-over", "{\"receiver\": \"OWNER\"}")
                .then()
                .statusCode(200);
        var asked = OffsetDateTime.parse("2026-08-24T16:40:00+07:00");
        harness.send(new WithdrawalRequested(withdrawn, "đổi ý", asked), withdrawn, "intake");
        await().until(() -> harness.typesPublished(withdrawn).contains("vn.motcua.case.withdrawn.v1"));

        var rows = rows(register("year=2026"));

        assertThat(rows)
                .containsExactly(
                        List.of(
                                "STT",
                                "Mã hồ sơ",
                                "Tên thủ tục hành chính",
                                "Lĩnh vực",
                                "Tổ chức, cá nhân",
                                "Số điện thoại",
                                "Cơ quan chủ trì giải quyết",
                                "Nhận hồ sơ",
                                "Hẹn trả kết quả",
                                "Có kết quả",
                                "Trả kết quả",
                                "Phương thức nhận kết quả",
                                "Ghi chú"),
                        List.of(
                                "1",
                                codeOf(returned),
                                "Cấp giấy xác nhận tình trạng hôn nhân",
                                field,
                                "'=Nguyễn Văn An",
                                "0912345678",
                                "Cơ quan H26.101",
                                "14:55 20/08/2026",
                                "17:00 24/08/2026",
                                "09:00 24/08/2026",
                                "16:30 24/08/2026",
                                "Trực tiếp",
                                ""),
                        List.of(
                                "2",
                                codeOf(withdrawn),
                                "Cấp giấy xác nhận tình trạng hôn nhân",
                                field,
                                "Trần Thị Bình",
                                "0912345678",
                                "Cơ quan H26.101",
                                "15:10 20/08/2026",
                                "17:00 24/08/2026",
                                "",
                                "",
                                "",
                                "Rút hồ sơ"));
    }

    @Test
    void itGoesOnFromPageToPageAndKeepsToItsYear() throws IOException {
        var first = accepted("Một");
        accepted("Hai");
        inTransaction("""
                insert into case_file
                select (json_populate_record(c, json_build_object('id', gen_random_uuid(), 'case_code', 'page-' || n || :field))).*
                  from case_file c, generate_series(1, 450) n where c.id = :first""", first);
        inTransaction("""
                insert into case_file
                select (json_populate_record(c, json_build_object('id', gen_random_uuid(), 'case_code', 'year-' || at || :field,
                       'accepted_at', at))).*
                  from case_file c, unnest(array['2025-12-31T23:59:59.999+07:00', '2027-01-01T00:00:00+07:00']) at
                 where c.id = :first""", first);

        var rows = rows(register("year=2026"));

        assertThat(rows).hasSize(1 + 452);
        assertThat(rows.stream().skip(1).map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 452).mapToObj(String::valueOf).toList());
        assertThat(rows.stream().map(row -> row.get(1)))
                .doesNotHaveDuplicates()
                .noneMatch(code -> code.startsWith("year-"));
        assertThat(rows(register("year=2025"))).hasSize(1 + 1);
    }

    private void inTransaction(String insert, UUID first) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(insert)
                        .setParameter("first", first)
                        .setParameter("field", field)
                        .executeUpdate());
    }

    @Test
    void asAWorkbookTheSheetIsNamedByTheForm() throws Exception {
        accepted("Nguyễn Văn An");

        var file = register("year=2026&format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"register-2026.xlsx\"")
                .extract()
                .asByteArray();

        var sheet = (Element)
                part(file, "xl/workbook.xml").getElementsByTagName("sheet").item(0);
        assertThat(sheet.getAttribute("name")).isEqualTo("Mẫu số 07, Sổ theo dõi hồ sơ");
        assertThat(part(file, "xl/worksheets/sheet1.xml").getDocumentElement().getTextContent())
                .contains("Nguyễn Văn An");
    }

    /** Reads the zip's directory, as spreadsheets do: its entries do not state their sizes before their contents. */
    private Document part(byte[] workbook, String name) throws Exception {
        var file = Files.write(directory.resolve("register.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry(name)));
        }
    }

    /** Of two counters of an agency each head takes the cases of their own; who heads the whole agency takes all. */
    @ParameterizedTest
    @CsvSource({"'', true", "mot-cua, true", "tu-phap, false"})
    void aRegisterIsOfTheCountersOfThePost(String unit, boolean isThere) {
        var application = accepted("Nguyễn Văn An");
        var units = unit.isEmpty() ? Set.<String>of() : Set.of(unit);
        var register = new Register("H26.101", 2026, units, field);

        var lines = rows.read(RegisterLine.page(register, Place.before(register), 100_000), RegisterLine::of);

        assertThat(lines)
                .filteredOn(line -> line.id().equals(application))
                .singleElement()
                .satisfies(line -> assertThat(register.has(line)).isEqualTo(isThere));
    }

    @Test
    void whoTookItIsRecorded() {
        register("year=2026").then().statusCode(200);

        List<?> taken = entities.createNativeQuery(
                        "select concat_ws(' ', officer, agency, year) from register_export where field = :field")
                .setParameter("field", field)
                .getResultList();

        assertThat(taken).hasToString("[cb-101-3 H26.101 2026]");
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTER, "cb-101-4", "cb-102-3"})
    void onlyTheHeadOfTheOneStopTakesIt(String other) {
        register(other, "year=2026").then().statusCode(403).body("type", endsWith("/post-missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=csv",
                "year=",
                "year=x",
                "year=2017",
                "year=2101",
                "year=99999999999",
                "year=2026&format=pdf",
                "year=2026&format=CSV"
            })
    void whatItCannotBeIsRefused(String query) {
        officer(HEAD)
                .get("/v1/agencies/H26.101/register?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void noMoreThanTenWithinAnHour() {
        for (int i = 0; i < 10; i++) {
            taken("cb-103-3").then().statusCode(200);
        }

        taken("cb-103-3")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("status", equalTo(429));
    }

    private Response taken(String head) {
        return officer(head).get("/v1/agencies/H26.103/register?year=2026");
    }

    private Response register(String query) {
        return register(HEAD, query);
    }

    private Response register(String who, String query) {
        return officer(who)
                .header("Accept-Language", "vi")
                .queryParam("field", field)
                .get("/v1/agencies/H26.101/register?" + query);
    }

    private UUID accepted(String owner) {
        var application = waiting(owner);
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        return application;
    }

    private UUID waiting(String owner) {
        var application = UUID.randomUUID();
        harness.send(ofField(checked(application, internal("certificate")), field, owner), application, "procedure");
        task(COUNTER, application, "reception");
        return application;
    }

    private static String codeOf(UUID application) {
        return officer(COUNTER).get("/v1/cases/" + application).path("caseCode");
    }

    private static List<List<String>> rows(Response csv) throws IOException {
        var file = csv.then().statusCode(200).contentType("text/csv").extract().asByteArray();
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        try (var rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(new String(file, 3, file.length - 3, StandardCharsets.UTF_8))) {
            return rows.readAll().stream().map(List::of).toList();
        }
    }
}
