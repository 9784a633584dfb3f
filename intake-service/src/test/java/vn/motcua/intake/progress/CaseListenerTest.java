package vn.motcua.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.BINH;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submitted;
import static vn.motcua.intake.Asking.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.RecheckRequested;
import vn.motcua.events.ApplicationEvent.ResultAcknowledged;
import vn.motcua.events.ApplicationEvent.SupplementSubmitted;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.FormKind;
import vn.motcua.events.Submission.Place;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class CaseListenerTest {
    private static OtherServices others;

    private UUID id;
    private String path;

    @BeforeAll
    static void open() {
        others = new OtherServices();
    }

    @AfterAll
    static void close() {
        others.close();
    }

    @BeforeEach
    void submitOne() {
        Staff.takeTheirSeats(others);
        id = submitted(citizen(AN), citizen(AN), Filings.byTransactor());
        path = "/v1/applications/" + id;
    }

    private void says(long sequence, CaseEvent event) {
        others.says(id.toString(), sequence, event);
    }

    private void awaits(String field, Object value) {
        Patience.await()
                .untilAsserted(() ->
                        assertThat(citizen(AN).get(path).<Object>path(field)).isEqualTo(value));
    }

    private CaseOpened caseOpened() {
        return new CaseOpened(id, CaseStatusFixtures.at(1), CaseStatusFixtures.DUE);
    }

    private SupplementRequested asked() {
        var item = new SupplementRequested.Item(
                "TK-01", SupplementReason.MISSING_PAPER, new Text("Thiếu tờ khai", "No declaration"));
        return new SupplementRequested(
                id, CaseStatusFixtures.at(5), null, "12/PBS", List.of(item), "Thiếu giấy tờ", null, null);
    }

    @Test
    void theApplicantSeesWhereTheCaseStands() {
        // When
        says(1, caseOpened());
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));

        // Then
        awaits("caseCode", "H26.101-260820-0001");
        var seen = citizen(BINH).get(path);
        assertThat(seen.<Integer>path("portalCode")).isEqualTo(2);
        assertThat(seen.<String>path("handler")).isEqualTo("Trần Thị Bình");
        assertThat(seen.<String>path("procedureName")).isEqualTo("Marital status");
        assertThat(seen.<String>path("appointments[0].dueAt")).isEqualTo("2026-08-25T17:00:00+07:00");
        assertThat(citizen(AN).get(path + "/timeline").<List<String>>path("items.event"))
                .containsExactlyInAnyOrder("SUBMITTED", "CASE_OPENED", "CASE_ACCEPTED");
    }

    @Test
    void theTimelineSpeaksTheApplicantsLanguageAndNoCodes() {
        var status = CaseStatusFixtures.accepted(4);
        says(1, caseOpened());
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));
        says(3, new PackageSent(id, status, "status", "social-insurance-system"));
        says(4, new PartnerReported(id, status, "status", "IN_PROGRESS"));
        says(5, new FormDrafted(id, status, "status", FormKind.SUPPLEMENT_REQUEST));
        says(6, new PackageAcknowledged(id, status, "status", "R-51", null));
        awaits("portalCode", 4);
        Patience.await().until(() -> texts("vi").size() == 7);

        assertThat(texts("vi"))
                .contains(
                        "Đã nộp hồ sơ",
                        "Đã gửi hồ sơ sang hệ thống của cơ quan giải quyết",
                        "Cơ quan giải quyết cập nhật tiến độ",
                        "Trình ký yêu cầu bổ sung hồ sơ");
        assertThat(texts("en")).contains("Application submitted", "To be signed: the request for a supplement");
        assertThat(citizen(AN).get(path + "/timeline").<List<String>>path("items.note"))
                .filteredOn(Objects::nonNull)
                .containsExactly("R-51");
    }

    private List<String> texts(String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.citizen(AN, "Công dân", "intake"))
                .header("Accept-Language", language)
                .get(path + "/timeline")
                .path("items.text");
    }

    @Test
    void duplicatesChangeNothingAndDisorderIsPutRight() {
        says(
                3,
                new LegOpened(
                        id, CaseStatusFixtures.accepted(4), "status", "H26.101", "tu-phap", CaseStatusFixtures.DUE));
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));
        says(1, caseOpened());
        says(1, caseOpened());
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));

        awaits("portalCode", 4);
        assertThat(citizen(AN).get(path + "/timeline").<List<String>>path("items.event"))
                .hasSize(4)
                .containsOnlyOnce("CASE_OPENED", "CASE_ACCEPTED", "LEG_OPENED");
    }

    @Test
    void theTimelineIsReadPageByPage() {
        says(1, caseOpened());
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));
        awaits("portalCode", 2);

        var first = citizen(AN).get(path + "/timeline?limit=2");
        var next = first.header("Link").replaceAll("<(.*)>.*", "$1");

        assertThat(first.<List<String>>path("items.event")).hasSize(2);
        assertThat(citizen(AN).urlEncodingEnabled(false).get(next).<List<String>>path("items.event"))
                .hasSize(1);
    }

    @Test
    void aSupplementIsTakenOnceAndOnlyWhileItIsAskedFor() {
        // Given
        assertProblem(supplement(), 409, "supplement-not-requested");
        says(1, caseOpened());
        says(2, asked());
        awaits("state", "SUPPLEMENT_REQUESTED");
        assertThat(citizen(AN).get(path).<String>path("supplement.items[0].text"))
                .isEqualTo("No declaration");
        var document = citizen(AN).contentType("application/pdf").body("%PDF-1.7".getBytes());
        assertThat(document.post(path + "/documents?code=TK-01&name=To khai").statusCode())
                .isEqualTo(201);

        // When
        var answer = supplement();

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertProblem(supplement(), 409, "supplement-not-requested");
        var submission =
                others.hears(id, SupplementSubmitted.class, 1).getFirst().submission();
        assertThat(submission.round()).isEqualTo(2);
        assertThat(submission.documents()).hasSize(1);
        assertThat(submission.form().get("purpose").textValue()).isEqualTo("Kết hôn");
        assertThat(others.sequences(id)).containsExactly(1L, 2L);
    }

    private io.restassured.response.Response supplement() {
        return with(citizen(AN), "{\"note\": \"Đã bổ sung\"}").post(path + "/supplement");
    }

    /** Fault B6: an empty answer is none, and the request stands. The form is the one that was filed. */
    @Test
    void aSupplementThatBringsNothingIsNone() {
        says(1, caseOpened());
        says(2, asked());
        awaits("state", "SUPPLEMENT_REQUESTED");

        var unchanged = """
                {"form": {"children": [{"name": "Nguyễn Văn Cường"}], "purpose": " Kết hôn"}}""";
        for (var empty : List.of("", "{}", "{\"form\": null}", unchanged)) {
            assertProblem(with(citizen(AN), empty).post(path + "/supplement"), 422, "nothing-new");
        }
        assertProblem(with(citizen(AN), "{\"note\": \" \"}").post(path + "/supplement"), 400, "invalid");
        awaits("state", "SUPPLEMENT_REQUESTED");

        assertThat(with(citizen(AN), "{\"form\": {\"purpose\": \"Du học\"}}")
                        .post(path + "/supplement")
                        .statusCode())
                .isEqualTo(202);
    }

    /** What was filed at the wrong counter: the other one has it, and it is checked again as received there. */
    @Test
    void aTransferredCaseBelongsToTheOtherCounterAndIsCheckedAgain() {
        says(1, caseOpened());
        assertProblem(officer("cb-102-1").get(path), 404, "not-found");

        var here = new Place("H26.101", "mot-cua");
        says(
                2,
                new CaseTransferred(
                        id, CaseStatusFixtures.at(1), here, new Place("H26.102", "mot-cua"), "Nộp nhầm nơi"));

        Patience.await().until(() -> officer("cb-102-1").get(path).statusCode() == 200);
        assertThat(officer(Staff.COUNTER).get(path).statusCode()).isEqualTo(404);
        var again = others.hears(id, RecheckRequested.class, 1).getFirst().submission();
        assertThat(again.receivedAt()).isEqualTo(new Place("H26.102", "mot-cua"));
        assertThat(again.round()).isEqualTo(1);
        assertThat(citizen(AN).get(path + "/timeline").<List<String>>path("items.note"))
                .contains("Nộp nhầm nơi");
    }

    @Test
    void aSupplementWhileProcessingIsAskedForUntilItIsComplete() {
        says(1, caseOpened());
        says(2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, null, null));
        says(3, askedWhileProcessing());
        awaits("state", "SUPPLEMENT_REQUESTED");
        assertThat(citizen(AN).get(path).<String>path("supplement.answerBy")).isEqualTo("2026-09-14T17:00:00+07:00");

        // When
        assertThat(supplement().statusCode()).isEqualTo(202);
        says(4, new SupplementReceived(id, CaseStatusFixtures.accepted(5), 2));
        says(5, new SupplementIncomplete(id, CaseStatusFixtures.accepted(5), "certificate", "Không đọc được", true));

        // Then it is asked for again, and the form is the same
        awaits("state", "SUPPLEMENT_REQUESTED");
        assertThat(citizen(AN).get(path).<String>path("supplement.formNumber")).isEqualTo("13/PBS");

        // When
        assertThat(supplement().statusCode()).isEqualTo(202);
        says(6, new LegResumed(id, CaseStatusFixtures.accepted(4), "certificate", null, null, null, null));

        // Then
        awaits("portalCode", 4);
        awaits("state", "SUBMITTED");
    }

    @Test
    void aStopClosesItAndASupplementThatCrossedItOpensItAgain() {
        says(1, caseOpened());
        says(2, askedWhileProcessing());
        says(3, new LegStopped(id, CaseStatusFixtures.ended(8), "certificate", "3/TBD", "Quá hạn", null));
        awaits("state", "CLOSED");
        assertThat(citizen(AN).get(path).<Integer>path("portalCode")).isEqualTo(8);

        says(4, new SupplementReceived(id, CaseStatusFixtures.ended(8), 2));
        says(5, new LegResumed(id, CaseStatusFixtures.accepted(4), "certificate", null, null, null, null));

        awaits("state", "SUBMITTED");
    }

    @Test
    void aWithdrawalThatComesTooLateLeavesTheRequestForASupplementOpen() {
        says(1, caseOpened());
        says(2, askedWhileProcessing());
        awaits("state", "SUPPLEMENT_REQUESTED");
        assertThat(with(citizen(AN), "{\"reason\": \"Thôi\"}")
                        .post(path + "/withdrawal")
                        .statusCode())
                .isEqualTo(202);

        says(3, new WithdrawalTooLate(id, CaseStatusFixtures.accepted(5)));
        awaits("state", "SUPPLEMENT_REQUESTED");

        assertThat(with(citizen(AN), "{\"reason\": \"Thôi\"}")
                        .post(path + "/withdrawal")
                        .statusCode())
                .isEqualTo(202);
        says(4, new WithdrawalTooLate(id, CaseStatusFixtures.accepted(4)));
        awaits("state", "SUBMITTED");
    }

    private SupplementRequested askedWhileProcessing() {
        return new SupplementRequested(
                id,
                CaseStatusFixtures.accepted(5),
                "certificate",
                "13/PBS",
                asked().items(),
                "Thiếu giấy tờ",
                OffsetDateTime.parse("2026-09-14T17:00:00+07:00"),
                null);
    }

    @Test
    void anExpiredCheckSendsTheSameSubmissionAgain() {
        var filed = others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();
        says(1, caseOpened());
        says(2, new CheckExpired(id, CaseStatusFixtures.at(1)));
        says(2, new CheckExpired(id, CaseStatusFixtures.at(1)));

        var again = others.hears(id, RecheckRequested.class, 1);

        assertThat(again).hasSize(1);
        assertThat(again.getFirst().submission()).isEqualTo(filed);
    }

    @Test
    void aWithdrawalIsPassedOnAndTheCaseEndsIt() {
        var answer = with(citizen(AN), "{\"reason\": \"Không còn nhu cầu\"}").post(path + "/withdrawal");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(others.hears(id, WithdrawalRequested.class, 1).getFirst().reason())
                .isEqualTo("Không còn nhu cầu");
        assertProblem(
                with(citizen(AN), "{\"reason\": \"x\"}").post(path + "/withdrawal"), 409, "withdrawal-not-possible");
        assertProblem(with(citizen(AN), "{}").post(path + "/withdrawal"), 400, "invalid");

        says(1, caseOpened());
        says(2, new CaseWithdrawn(id, CaseStatusFixtures.ended(7), "1/TB", "Theo yêu cầu", null));
        awaits("state", "CLOSED");
    }

    @Test
    void readingAResultChangesNothingAndItsOwnerAcknowledgesItOnce() {
        // Given
        var result = path + "/results/status";
        assertProblem(citizen(AN).get(result), 404, "not-found");
        assertProblem(citizen(AN).post(result + "/acknowledgement"), 404, "not-found");
        says(1, new ResultIssued(id, CaseStatusFixtures.accepted(9), "status", Outcome.GRANTED, "12/XN", null, null));
        awaits("results[0].number", "12/XN");

        // When
        assertThat(citizen(BINH).get(result).statusCode()).isEqualTo(200);
        assertThat(officer(Staff.COUNTER).get(result).statusCode()).isEqualTo(200);
        assertThat(citizen(AN).get(result).<String>path("number")).isEqualTo("12/XN");
        assertThat(citizen(AN).head(result).statusCode()).isEqualTo(200);
        assertProblem(citizen(BINH).post(result + "/acknowledgement"), 403, "not-the-receiver");
        assertProblem(officer(Staff.COUNTER).post(result + "/acknowledgement"), 403, "forbidden");
        assertThat(citizen(AN).post(result + "/acknowledgement").<String>path("number"))
                .isEqualTo("12/XN");
        assertThat(citizen(AN).post(result + "/acknowledgement").statusCode()).isEqualTo(200);

        // Then the submission is followed by one event
        var acknowledged = others.hears(id, ResultAcknowledged.class, 1);
        assertThat(acknowledged).hasSize(1);
        assertThat(acknowledged.getFirst().leg()).isEqualTo("status");
        assertThat(others.sequences(id)).containsExactly(1L, 2L);
    }

    @Test
    void whoActsForAnEnterpriseAcknowledgesItsResult() {
        var enterprise = submitted(citizen(AN), citizen(AN), Filings.forEnterprise());
        var result = "/v1/applications/" + enterprise + "/results/status";
        others.says(
                enterprise.toString(),
                1,
                new ResultIssued(
                        enterprise, CaseStatusFixtures.accepted(9), "status", Outcome.GRANTED, "13/XN", null, null));
        Patience.await().until(() -> citizen(AN).get(result).statusCode(), status -> status == 200);

        assertThat(citizen(AN).post(result + "/acknowledgement").statusCode()).isEqualTo(200);

        assertThat(others.hears(enterprise, ResultAcknowledged.class, 1)).hasSize(1);
    }

    @Test
    void thePortalThatDeliveredAResultAcknowledgesIt() {
        var filed = submitted(portal(), portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        var result = "/v1/applications/" + filed + "/results/status";
        others.says(
                filed.toString(),
                1,
                new ResultIssued(
                        filed, CaseStatusFixtures.accepted(9), "status", Outcome.GRANTED, "14/XN", null, null));
        Patience.await().until(() -> portal().get(result).statusCode(), status -> status == 200);

        assertThat(portal().post(result + "/acknowledgement").statusCode()).isEqualTo(200);

        assertThat(others.hears(filed, ResultAcknowledged.class, 1)).hasSize(1);
    }

    @Test
    void officersOfAnAgencySeeItOnceALegIsOpenedThere() {
        assertProblem(officer(Staff.DEPARTMENT).get(path), 404, "not-found");
        assertProblem(officer(Staff.CASE_OFFICER).get(path), 404, "not-found");
        says(
                1,
                new LegOpened(
                        id, CaseStatusFixtures.accepted(4), "appraisal", "H26.16", "cap-phep", CaseStatusFixtures.DUE));
        awaits("portalCode", 4);

        assertThat(officer(Staff.DEPARTMENT).get(path).statusCode()).isEqualTo(200);
        assertProblem(officer(Staff.CASE_OFFICER).get(path), 404, "not-found");
        assertThat(officer(Staff.DEPARTMENT).get("/v1/applications").<List<String>>path("items.id"))
                .contains(id.toString());
    }
}
