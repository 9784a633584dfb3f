package vn.motcua.routing.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.parameters;
import static vn.motcua.routing.casefile.CaseFileFixtures.submission;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.ApplicationEvent.DocumentMissing;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.OnPaper;
import vn.motcua.events.Submission.Place;
import vn.motcua.events.Submission.Sitting;
import vn.motcua.events.Text;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ReceptionTest {
    private static final String SUPPLEMENT = """
        {"reason": "thiếu giấy tờ", "items": [
          {"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai CT01"}}]}\
        """;

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    @Test
    void theReceptionHasItsOwnDueTimeAndTheHeadOfTheOneStopAnswersForIt() {
        arrives(checked(application, internal("certificate")));

        var reception = task("cb-101-1", application, "reception");

        // 8 working hours from the filing on Thu 14:50: 2 h 10 that day, 4 h on Fri morning, 1 h 50 from 13:30.
        assertThat((String) reception.get("dueAt")).startsWith("2026-08-21T15:20");
        assertThat(reception).containsEntry("accountable", "cb-101-3");
    }

    /** The one-stop of Cầu Giấy for a unit of the ward that receives nothing; the city's first counter if no place is given. */
    @ParameterizedTest(name = "filed for {0}/{1}, received by {2} at {3}")
    @CsvSource({"H26.101, tu-phap, cb-101-1, H26.101", "H26.999, khong-co, cb-50-1, H26.50"})
    void whatIsFiledForAPlaceThatReceivesNothingLandsOnSomebodysDesk(
            String agency, String unit, String officer, String receiving) {
        arrives(checked(application, null, submission(new Place(agency, unit)), internal("certificate")));

        assertThat(task(officer, application, "reception")).containsEntry("agency", receiving);
        command(officer, application, "reception", "refuse", "{\"reason\": \"Nộp không đúng nơi tiếp nhận\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void theOneStopHearsOfADocumentThatDoesNotComeFromThePortal() {
        arrives(checked(application, internal("certificate")));

        harness.send(
                new DocumentMissing(application, "GCS-01", OffsetDateTime.parse("2026-08-20T15:00:00+07:00")),
                application,
                "intake");

        task("cb-101-1", application, "attention");
        officer("cb-101-1")
                .get("/v1/cases/" + application + "/history")
                .then()
                .body("action", hasItems("attention-needed"));
    }

    @Test
    void faultsAreNamedAllAtOnceAndAnOfficerMayAcceptThemKnowingly() {
        var faults = List.of(finding("document-missing", "/documents/CT01"), finding("field-missing", "/form/address"));
        arrives(with(checked(application, internal("certificate")), faults, List.of(), null));

        command("cb-101-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("document-missing", "field-missing"));
        command("cb-101-1", application, "reception", "accept", "{\"findingsAccepted\": \"đã đối chiếu bản giấy\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void anOpenFeeStopsAcceptanceUntilReceiptOrExemption() {
        var fee = new FeeItem("LP", new Text("Lệ phí", "Fee"), 8000, Moment.RECEPTION, "fixture");
        arrives(with(checked(application, internal("certificate")), List.of(), List.of(fee), null));

        command("cb-101-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("fee-open"));
        command("cb-101-1", application, "reception", "accept", "{\"exemption\": \"hộ nghèo\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void aSupplementIsAskedOnceAndComesBackToTheCounter() {
        arrives(checked(application, internal("certificate")));
        command("cb-101-1", application, "reception", "supplement-request", SUPPLEMENT)
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(5));
        assertThat(tasks("cb-101-1", application, "reception")).isEmpty();

        arrives(checked(application, internal("certificate")));

        command("cb-101-1", application, "reception", "supplement-request", SUPPLEMENT)
                .then()
                .statusCode(409)
                .body("type", endsWith("/supplement-exhausted"));
    }

    /** 309/2026/NĐ-CP Art. 2(1), 8(1): only if the database, once asked, cannot be reached or is wrong. */
    @ParameterizedTest(name = "{0} for a paper that a database holds: {1}")
    @CsvSource({
        "MISSING_PAPER, /items/1/document",
        "INEXACT, /items/1/document",
        "WRONG_AUTHORITY, /items/1/document",
        // Nobody has asked it yet.
        "DB_UNAVAILABLE, /items/1/reasonCode",
        "DB_DATA_WRONG, /items/1/reasonCode",
    })
    void whatADatabaseHoldsIsNotAskedFor(String reason, String pointer) {
        // Given
        arrives(with(checked(application, internal("certificate")), List.of(), List.of(), null));
        var items = """
                {"reason": "thiếu", "items": [
                  {"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai"}},
                  {"document": "GIAY-KHAI-SINH", "reasonCode": "%s", "text": {"vi": "Thiếu giấy khai sinh"}}]}""".formatted(reason);

        // When
        var answer = command("cb-101-1", application, "reception", "supplement-request", items);

        // Then
        answer.then()
                .statusCode(422)
                .body("type", endsWith("/held-in-database"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].message", startsWith("Cơ sở dữ liệu hộ tịch điện tử"));
    }

    /** Fault B6. 61/2018/NĐ-CP Art. 5: nothing is asked for that the procedure does not have. */
    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"document\": \"SO-HONG\", \"reasonCode\": \"MISSING_PAPER\"|/items/1/document|unknown-document",
                "\"document\": \"ct01\", \"reasonCode\": \"INEXACT\"|/items/1/document|unknown-document",
                "\"document\": \"SO-HONG\", \"reasonCode\": \"DB_UNAVAILABLE\"|/items/1/document|unknown-document",
                "\"reasonCode\": \"MISSING_PAPER\"|/items/1/document|required",
                "\"document\": \" \", \"reasonCode\": \"INEXACT\"|/items/1/document|too-short",
                "\"document\": \"CT01\", \"reasonCode\": \"DB_UNAVAILABLE\"|/items/1/reasonCode|not-held",
                "\"document\": \"CT01\", \"reasonCode\": \"DB_DATA_WRONG\"|/items/1/reasonCode|not-held",
                "\"document\": \"CT01\", \"reasonCode\": \"BECAUSE\"|/items/1/reasonCode|format",
                "\"document\": \"CT01\"|/items/1/reasonCode|required",
            })
    void form02NamesPapersOfTheProcedureEachWithACodedReason(String item, String pointer, String code) {
        arrives(checked(application, internal("certificate")));

        command("cb-101-1", application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [
                  {"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai"}},
                  {%s, "text": {"vi": "Thiếu"}}]}""".formatted(item))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        officer("cb-101-1").get("/v1/cases/" + application).then().body("state", equalTo("SUBMITTED"));
    }

    /** What is wrong in the form's own answers belongs to no paper. */
    @Test
    void anAnswerOfTheFormIsAskedForWithoutAPaper() {
        arrives(checked(application, internal("certificate")));

        command("cb-101-1", application, "reception", "supplement-request", """
                {"reason": "chưa rõ", "items": [{"reasonCode": "INEXACT", "text": {"vi": "Địa chỉ chưa rõ"}}]}""")
                .then()
                .statusCode(200);
    }

    /** Checks before November 2026 do not say which papers the procedure has. */
    @Test
    void anOlderCheckDoesNotStandInTheWay() {
        var check = checked(application, internal("certificate"));
        arrives(new ApplicationChecked(
                application,
                check.checkedAt(),
                null,
                check.procedure(),
                check.submission(),
                check.legs(),
                List.of(),
                List.of(),
                parameters(),
                null,
                null,
                check.contact(),
                null));

        command("cb-101-1", application, "reception", "supplement-request", SUPPLEMENT.replace("CT01", "SO-HONG"))
                .then()
                .statusCode(200);
    }

    @Test
    void refusingEndsTheCaseWithForm03() {
        arrives(checked(application, internal("certificate")));

        command("cb-101-1", application, "reception", "refuse", "{\"reason\": \"sai thẩm quyền\"}")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(3));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.refused.v1"));
    }

    @Test
    void aCaseThatHasEndedCannotBeWithdrawn() {
        arrives(checked(application, internal("certificate")));
        command("cb-101-1", application, "reception", "refuse", "{\"reason\": \"sai thẩm quyền\"}");

        officer("cb-101-1")
                .body("{\"reason\": \"đổi ý\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/illegal-move"));
    }

    @Test
    void nobodyKnownIsToldSoInAProblem() {
        RestAssured.get("/v1/assignments")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", endsWith("/unauthenticated"));
    }

    @Test
    void acceptingAfterTheLawChangedAsksForANewCheck() {
        var until = OffsetDateTime.parse("2026-09-01T00:00:00+07:00");
        arrives(checked(application, until, submission(), internal("certificate")));
        task("cb-101-1", application, "reception");
        harness.itIs("2026-09-03T08:30:00+07:00");

        command("cb-101-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/check-expired"));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.check-expired.v1"));
        arrives(checked(application, internal("certificate")));
        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.rechecked.v1"));
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
    }

    @Test
    void badRequestsNameEveryFaultAndChangeNothing() {
        arrives(checked(application, internal("certificate")));

        command("cb-101-1", application, "reception", "supplement-request", "{\"items\": [{\"reasonCode\": \"X\"}]}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/items/0/reasonCode", "/items/0/text", "/reason"));
        command("cb-101-1", application, "reception", "refuse", "{\"reason\": ")
                .then()
                .statusCode(400);
        officer("cb-101-1").get("/v1/cases/" + application).then().body("state", equalTo("SUBMITTED"));
    }

    /** Fault B1, B16: what shows nothing says nothing, and a number has one line. */
    @ParameterizedTest(name = "{0} = [{1}] -> {2}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "feeReceipt, ~ ~, too-short",
                "feeReceipt, \\u00a0, too-short",
                "exemption, \\u200b, too-short",
                "findingsAccepted, ~ ~, too-short",
                "feeReceipt, BL\\n77, characters",
                "feeReceipt, BL\\t77, characters",
                "findingsAccepted, \\u202etxet, characters",
                "exemption, a\\u0000, characters"
            })
    void whatShowsNothingIsNoStatement(String property, String text, String code) {
        arrives(with(
                checked(application, internal("certificate")),
                List.of(finding("document-missing", "/documents/CT01")),
                List.of(),
                null));

        command("cb-101-1", application, "reception", "accept", "{\"%s\": \"%s\"}".formatted(property, text))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + property))
                .body("errors.code", contains(code));
        officer("cb-101-1").get("/v1/cases/" + application).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void copiesAreSettledInOneSitting() {
        var submission = sitting(new Sitting("cb-101-1", "cb-101-4", false, "BL-77", null));
        arrives(checked(application, null, submission, internal("copies")));

        await().until(() -> harness.typesPublished(application).size() == 8);

        officer("cb-101-1").get("/v1/cases/" + application).then().body("portalCode", equalTo(10));
        // So that the applicant, who is waiting at the counter, is told once.
        assertThat(harness.published("motcua.case.v1", application))
                .allMatch(event -> event.body().contains("\"inOneSitting\":true"));
    }

    /**
     * Received on Thu 20/08 09:10 while the line was down, entered and accepted on Fri 21/08: 3 working days after Thursday are Fri 21,
     * Sat 22 (worked) and Mon 24/08.
     */
    @Test
    void whatWasReceivedOnPaperCountsFromThen() {
        harness.itIs("2026-08-21T10:00:00+07:00");
        arrives(checked(application, null, onPaper(null), internal("certificate"), internal("second", "certificate")));

        command("cb-101-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(200)
                .body("acceptedAt", equalTo("2026-08-20T09:10:00+07:00"))
                .body("filedAt", equalTo("2026-08-20T09:10:00+07:00"))
                .body("onPaper.officer", equalTo("cb-101-5"))
                .body("onPaper.reason", equalTo("Mất kết nối"))
                .body("caseCode", startsWith("H26.101-260820-"))
                .body("legs[0].appointment", equalTo("2026-08-24T17:00:00+07:00"))
                .body("legs[0].dueAt", equalTo("2026-08-24T17:00:00+07:00"))
                .body("legs[0].openedAt", equalTo("2026-08-20T09:10:00+07:00"));
        // The history says when it was accepted here.
        assertThat(officer("cb-101-1")
                        .get("/v1/cases/" + application + "/history")
                        .<List<String>>path("findAll { it.action == 'accepted' }.at"))
                .containsExactly("2026-08-21T10:00:00+07:00");
    }

    /** It was settled then, although it is told now. */
    @Test
    void whatWasSettledOnPaperWasSettledThen() {
        harness.itIs("2026-08-21T10:00:00+07:00");
        var sitting = new Sitting("cb-101-1", "cb-101-4", false, "BL-77", null);
        arrives(checked(application, null, onPaper(sitting), internal("copies")));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.result-handed-over.v1"));
        officer("cb-101-1")
                .get("/v1/cases/" + application)
                .then()
                .body("state", equalTo("RETURNED"))
                .body("legs[0].issuedAt", equalTo("2026-08-20T09:10:00+07:00"))
                .body("legs[0].handedOverAt", equalTo("2026-08-20T09:10:00+07:00"));
    }

    private static Submission onPaper(Sitting sitting) {
        var asFiled = submission();
        return new Submission(
                1,
                OffsetDateTime.parse("2026-08-20T09:10:00+07:00"),
                "2.000815",
                asFiled.receivedAt(),
                asFiled.channel(),
                null,
                2,
                asFiled.owner(),
                null,
                null,
                "cb-101-1",
                asFiled.form(),
                List.of(),
                List.of(),
                sitting,
                new OnPaper("cb-101-5", "Mất kết nối", OffsetDateTime.parse("2026-08-21T09:55:00+07:00")));
    }

    /** Fault B7: what is not settled in one sitting waits at the reception, and the counter reads why. */
    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({"cb-101-404, BL-77, SIGNER", "cb-101-1, BL-77, SIGNER", "cb-101-4, , FEE", "cb-101-404, , 'SIGNER, FEE'"
    })
    void theCounterReadsWhyNothingIsSettledInOneSitting(String signer, String receipt, String why) {
        var sitting = new Sitting("cb-101-1", signer, false, receipt, null);
        arrives(checked(application, null, sitting(sitting), internal("copies")));

        task("cb-101-1", application, "attention");
        assertThat(tasks("cb-101-1", application, "reception")).hasSize(1);
        await().until(() -> harness.typesPublished(application).size() == 2);
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"matter\":\"NO_SITTING\"", "\"subject\":\"" + why + "\"");
    }

    /** Fault C8: the applicant's withdrawal takes effect at once, and whoever worked on the case hears of it. */
    @Test
    void theOneStopHearsThatAnAcceptedCaseIsWithdrawn() {
        arrives(checked(application, internal("certificate")));
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);

        harness.send(
                new WithdrawalRequested(application, "đổi ý", OffsetDateTime.parse("2026-08-20T15:00:00+07:00")),
                application,
                "intake");

        command("cb-101-1", application, "attention", "attention/close", "{\"reason\": \"đã báo cán bộ thụ lý\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aWithdrawalRequestedOnlineBeforeTheCheckArrivesWaitsForIt() {
        harness.send(
                new WithdrawalRequested(application, "đổi ý", OffsetDateTime.parse("2026-08-20T15:00:00+07:00")),
                application,
                "intake");
        arrives(checked(application, internal("certificate")));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.withdrawn.v1"));

        assertThat(tasks("cb-101-1", application, "reception")).isEmpty();
    }

    /** More at once than the pool has connections; one who has waited too long for one repeats, as a correct client does. */
    @Test
    void sixtyFourParallelAcceptancesGetSixtyFourCodes() throws InterruptedException {
        var applications =
                IntStream.range(0, 64).mapToObj(each -> UUID.randomUUID()).toList();
        applications.forEach(each -> harness.send(checked(each, internal("certificate")), each, "procedure"));
        var acceptances = applications.stream()
                .map(each -> task("cb-101-1", each, "reception"))
                .map(task -> (Callable<Response>)
                        () -> await().until(() -> accept(task), answer -> answer.statusCode() != 503))
                .toList();

        try (var counters = Executors.newFixedThreadPool(64)) {
            var answers = counters.invokeAll(acceptances).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> answer.<String>path("caseCode"))
                    .doesNotHaveDuplicates();
        }
    }

    private static Response accept(Map<String, Object> task) {
        return officer("cb-101-1")
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body("{}")
                .post("/v1/tasks/" + task.get("id") + "/accept");
    }

    private static Submission sitting(Sitting sitting) {
        var asFiled = submission();
        return new Submission(
                1,
                asFiled.filedAt(),
                "2.000815",
                asFiled.receivedAt(),
                asFiled.channel(),
                null,
                2,
                asFiled.owner(),
                null,
                null,
                "cb-101-1",
                asFiled.form(),
                List.of(),
                List.of(),
                sitting);
    }

    private void arrives(ApplicationChecked checked) {
        harness.send(checked, application, "procedure");
    }

    private static Finding finding(String code, String pointer) {
        return new Finding(code, Severity.FAULT, pointer, new Text("thiếu", "missing"), "fixture", null);
    }

    private static ApplicationChecked with(
            ApplicationChecked checked, List<Finding> findings, List<FeeItem> fees, OffsetDateTime until) {
        return new ApplicationChecked(
                checked.applicationId(),
                checked.checkedAt(),
                until,
                checked.procedure(),
                checked.submission(),
                checked.legs(),
                findings,
                fees,
                parameters(),
                List.of(new HeldDocument(
                        "GIAY-KHAI-SINH",
                        new Text("Cơ sở dữ liệu hộ tịch điện tử", "Electronic civil status database"),
                        "fixture",
                        false)),
                checked.components(),
                checked.contact(),
                checked.note());
    }
}
