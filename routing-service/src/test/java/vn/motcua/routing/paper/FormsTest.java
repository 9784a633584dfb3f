package vn.motcua.routing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.ruled;
import static vn.motcua.routing.casefile.CaseFileFixtures.submission;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission.Place;
import vn.motcua.objects.ObjectStores;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** What the one-stop issues is on paper at once, and stays as it was. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class FormsTest {
    private static final String COUNTER = "cb-102-1";
    private static final String SUPPLEMENT = """
            {"reason": "Thiếu giấy tờ", "items": [
              {"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai CT01"}}]}""";

    @Inject
    Harness harness;

    @Inject
    EntityManager entities;

    @Inject
    ObjectStores stores;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.agencyIsPublished("H26.102");
        harness.send(
                checked(application, null, submission(new Place("H26.102", "mot-cua")), internal("certificate")),
                application,
                "procedure");
    }

    @Test
    void theReceiptCanBePrintedAsSoonAsTheCaseIsAccepted() throws IOException {
        accepted("{}");

        assertThat(text(paper("RECEIPT")))
                .contains("Mẫu số 01", "Cơ quan H26.102", "Nguyễn Văn An", "001090000001", "0912345678")
                .contains("14 giờ 55 phút, ngày 20 tháng 08 năm 2026")
                // Three working days from Thu 14:55, of which Sat 22/08 is worked.
                .contains("3 ngày làm việc", "17 giờ 00 phút, ngày 24 tháng 08 năm 2026")
                .contains("Cấp giấy xác nhận tình trạng hôn nhân", "Người tiếp nhận hồ sơ");
        forms().body("number", contains(matchesRegex("\\d+/TTPVHCC")));
    }

    @Test
    void itIsKeptOnceUnderTheIdThatTheAcceptanceTells() {
        accepted("{}");
        var form = formId("RECEIPT");
        var first = paper("RECEIPT").asByteArray();

        awaitKept(form);

        assertThat(stores.released().read(form)).isEqualTo(first);
        assertThat(paper("RECEIPT").asByteArray()).isEqualTo(first);
        assertThat(harness.published("motcua.case.v1", application))
                .extracting(Harness.Published::body)
                .anyMatch(body -> body.contains("\"paper\":{\"id\":\"" + form + "\",\"kind\":\"RECEIPT\""));
    }

    @Test
    void whileTheStoreHasLostItTheSamePaperIsPrintedAgain() {
        accepted("{}");
        awaitKept(formId("RECEIPT"));
        var before = paper("RECEIPT").asByteArray();

        stores.released().remove(formId("RECEIPT"));

        assertThat(paper("RECEIPT").asByteArray()).isEqualTo(before);
    }

    @Test
    void theReceiptHoldsTheCodeThatTheAcceptanceTells() throws IOException {
        accepted("{}");
        var code = lookUpCode(application);

        assertThat(code).matches("[0-9]{6}");
        assertThat(text(paper("RECEIPT"))).contains("Mã tra cứu: " + code);

        var next = correct(COUNTER, formId("RECEIPT"), "{\"reason\": \"Sai tên giấy tờ\"}")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        assertThat(text(officer(COUNTER).get("/v1/cases/" + application + "/forms/" + next)))
                .contains("Mã tra cứu: " + code);
    }

    /** The law may leave looking up to the national portal. */
    @Test
    void whereTheLawWantsNoCodeThereIsNone() {
        var other = UUID.randomUUID();
        var check = checked(other, null, submission(new Place("H26.102", "mot-cua")), internal("certificate"));
        harness.send(ruled(check, Map.of("lookUp.code", "NONE")), other, "procedure");

        command(COUNTER, other, "reception", "accept", "{}").then().statusCode(200);

        assertThat(lookUpCode(other)).isNull();
    }

    private String lookUpCode(UUID of) {
        await().until(() -> harness.typesPublished(of).contains("vn.motcua.case.accepted.v1"));
        var accepted = harness.published("motcua.case.v1", of).get(1).body();
        return EventJson.read(accepted.getBytes(StandardCharsets.UTF_8), CaseAccepted.class)
                .lookUpCode();
    }

    /** 61/2018/NĐ-CP Art. 17(4): a receipt is given where the applicant asks for one. */
    @Test
    void whoWantsNoReceiptGetsNone() {
        accepted("{\"receiptWanted\": false}");

        forms().body("", empty());
    }

    @Test
    void whatIsAskedAndWhyIsOnTheFormForASupplement() throws IOException {
        command(COUNTER, application, "reception", "supplement-request", SUPPLEMENT)
                .then()
                .statusCode(200);

        assertThat(text(paper("SUPPLEMENT_REQUEST")))
                .contains("Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG", "Thiếu tờ khai CT01", "Lý do: Thiếu giấy tờ")
                .doesNotContain("Mã hồ sơ");
    }

    @Test
    void theReasonIsOnTheRefusal() throws IOException {
        command(COUNTER, application, "reception", "refuse", "{\"reason\": \"Không thuộc thẩm quyền\"}")
                .then()
                .statusCode(200);

        assertThat(text(paper("REFUSAL"))).contains("Mẫu số 03", "PHIẾU TỪ CHỐI", "Không thuộc thẩm quyền");
    }

    /** No officer issues it, so the line is for ink. */
    @Test
    void aStopNoticeFollowsTheApplicantsOwnWithdrawal() throws IOException {
        accepted("{}");

        harness.send(
                new WithdrawalRequested(application, null, OffsetDateTime.parse("2026-08-20T15:00:00+07:00")),
                application,
                "intake");

        await().untilAsserted(() -> forms().body("kind", containsInAnyOrder("RECEIPT", "STOP_NOTICE")));
        assertThat(text(paper("STOP_NOTICE"))).contains("Mẫu số 05", "theo yêu cầu của tổ chức, cá nhân");
    }

    @Test
    void aFormWithAMistakeIsReplacedAndBothAreKept() throws IOException {
        command(COUNTER, application, "reception", "refuse", "{\"reason\": \"Không thuộc thẩm quyên\"}")
                .then()
                .statusCode(200);
        var first = paper("REFUSAL").asByteArray();
        var old = formId("REFUSAL");

        var next = correct(COUNTER, old, """
                {"reason": "Sai chính tả", "text": "Không thuộc thẩm quyền"}""")
                .then()
                .statusCode(200)
                .body("corrects", equalTo(old))
                .extract()
                .<String>path("id");

        var paper = officer(COUNTER).get("/v1/cases/" + application + "/forms/" + next);
        assertThat(text(paper)).contains("Không thuộc thẩm quyền", "Thay thế văn bản số", "/PTC-TTPVHCC, ngày 20");
        assertThat(paper("REFUSAL").asByteArray()).isEqualTo(first);
        await().untilAsserted(() -> assertThat(harness.published("motcua.case.v1", application)
                        .getLast()
                        .body())
                .contains("\"corrects\":\"" + old + "\"", "\"reason\":\"Sai chính tả\""));
        correct(COUNTER, old, "{\"reason\": \"Nữa\"}").then().statusCode(409).body("type", endsWith("form-corrected"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cb-102-1 | {}                                  | 400
            cb-102-1 | {"reason": " "}                     | 400
            cb-102-1 | {"reason": "Sai", "text": ""}       | 400
            cb-102-1 | {"reason": 1, "text": []}           | 400
            cb-102-2 | {"reason": "Sai"}                   | 403
            cb-102-4 | {"reason": "Sai"}                   | 403
            cb-103-1 | {"reason": "Sai"}                   | 404
            """)
    void aCorrectionThatCannotBeLeavesTheFormAlone(String officer, String body, int status) {
        accepted("{}");

        correct(officer, formId("RECEIPT"), body).then().statusCode(status);

        forms().body("kind", contains("RECEIPT"));
    }

    @Test
    void nobodyElseReadsIt() {
        accepted("{}");
        var form = formId("RECEIPT");

        officer("cb-103-1").get("/v1/cases/" + application + "/forms").then().statusCode(404);
        officer("cb-103-1")
                .get("/v1/cases/" + application + "/forms/" + form)
                .then()
                .statusCode(404);
        // Of an agency that has a leg of it, and not one who handles it.
        officer("cb-101-1")
                .get("/v1/cases/" + application + "/forms/" + form)
                .then()
                .statusCode(403);
        officer(COUNTER)
                .get("/v1/cases/" + application + "/forms/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("status", equalTo(404));
        officer(COUNTER).get("/v1/cases/" + application + "/forms/1").then().statusCode(404);
    }

    /** The service itself cannot make a form say something else. */
    @Test
    void whatAFormSaysCannotBeChanged() {
        accepted("{}");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update form set content = '{}' where case_id = ?1")
                                .setParameter(1, application)
                                .executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("permission denied");
    }

    private void accepted(String body) {
        command(COUNTER, application, "reception", "accept", body).then().statusCode(200);
    }

    private Response correct(String officer, String form, String body) {
        return officer(officer).body(body).post("/v1/cases/" + application + "/forms/" + form + "/correction");
    }

    private ValidatableResponse forms() {
        return officer(COUNTER)
                .get("/v1/cases/" + application + "/forms")
                .then()
                .statusCode(200);
    }

    private String formId(String kind) {
        return forms().extract().path("find { it.kind == '" + kind + "' }.id");
    }

    private Response paper(String kind) {
        return officer(COUNTER)
                .get("/v1/cases/" + application + "/forms/" + formId(kind))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .response();
    }

    private void awaitKept(String form) {
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> isKept(UUID.fromString(form))));
    }

    private boolean isKept(UUID form) {
        return entities.createNativeQuery("select file_sha256 is not null from form where id = ?1", Boolean.class)
                .setParameter(1, form)
                .getSingleResult()
                .equals(true);
    }

    private static String text(Response paper) throws IOException {
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
