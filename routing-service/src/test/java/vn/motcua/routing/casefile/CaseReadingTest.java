package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** What officials write, other officials read: fault C1. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class CaseReadingTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String CHAIR = "cb-101-4";
    private static final String CLERK = "cb-101-5";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void acceptedWithAnExemption() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        command(
                        COUNTER,
                        application,
                        "reception",
                        "accept",
                        "{\"exemption\": \"hộ nghèo\", \"findingsAccepted\": \"đã xem bản chính\"}")
                .then()
                .statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
    }

    @Test
    void theApproverReadsTheDraftBeforeHeSigns() {
        submit("REJECTED", "Không đủ điều kiện", "Đã đăng ký kết hôn");

        read(CHAIR)
                .body("channel", equalTo("COUNTER"))
                .body("exemption", equalTo("hộ nghèo"))
                .body("feeReceipt", nullValue())
                .body("findingsAccepted", equalTo("đã xem bản chính"))
                .rootPath("legs[0]")
                .body("step", equalTo("approve"))
                .body("stepName", equalTo("Duyệt"))
                .body("nextStep", equalTo("issue"))
                .body("nextStepName", equalTo("Phát hành"))
                .body("nextRole", equalTo("CLERK"))
                .body("draft.outcome", equalTo("REJECTED"))
                .body("draft.summary", equalTo("Không đủ điều kiện"))
                .body("draft.reason", equalTo("Đã đăng ký kết hôn"))
                .body("draftVersions.summary", contains("Không đủ điều kiện"))
                .body("draftVersions[0].returnedBy", nullValue());
    }

    @Test
    void theOfficerItComesBackToReadsWhyAndEveryVersionStays() {
        submit("GRANTED", "Bản một", null);
        harness.itIs("2026-08-21T09:00:00+07:00");
        command(CHAIR, application, "approve", "return", "{\"reason\": \"Sửa họ tên\"}")
                .then()
                .statusCode(200);

        read(OFFICER)
                .rootPath("legs[0]")
                .body("draft", nullValue())
                .body("step", equalTo("draft"))
                .body("draftVersions[0].submittedBy", equalTo(OFFICER))
                .body("draftVersions[0].submittedAt", equalTo("2026-08-20T14:55:00+07:00"))
                .body("draftVersions[0].returnedBy", equalTo(CHAIR))
                .body("draftVersions[0].returnedAt", equalTo("2026-08-21T09:00:00+07:00"))
                .body("draftVersions[0].returnReason", equalTo("Sửa họ tên"));
        assertThat(officer(OFFICER)
                        .get("/v1/cases/" + application + "/history")
                        .<List<String>>path("findAll { it.action == 'leg-returned' }.reason"))
                .containsExactly("Sửa họ tên");

        submit("GRANTED", "Bản hai", null);
        read(CLERK)
                .body("legs[0].draftVersions.summary", contains("Bản một", "Bản hai"))
                .body("legs[0].draft.summary", equalTo("Bản hai"));
        var hashes = officer(CHAIR).get("/v1/cases/" + application).<List<String>>path("legs[0].draftVersions.hash");
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void whoSignedAndWhoReceivedIsShown() {
        submit("GRANTED", "Đủ điều kiện", null);
        harness.itIs("2026-08-21T09:00:00+07:00");
        command(CHAIR, application, "approve", "approve", "").then().statusCode(200);
        command(CLERK, application, "issue", "issue", "{}").then().statusCode(200);
        command(COUNTER, application, "hand-over", "hand-over", """
                {"receiver": "AUTHORISED", "name": "Nguyễn Văn Bình", "paper": "Giấy ủy quyền 12/2026, UBND phường"}""").then().statusCode(200);

        read(OFFICER)
                .rootPath("legs[0]")
                .body("approvedBy", equalTo(CHAIR))
                .body("approvedAt", equalTo("2026-08-21T09:00:00+07:00"))
                .body("receiver", equalTo("AUTHORISED"))
                .body("receiverName", nullValue())
                .body("step", nullValue())
                .body("nextStep", nullValue());
        officer(OFFICER).get("/v1/cases/" + application + "/work").then().body("", empty());
    }

    @Test
    void everybodyInvolvedSeesWhoHoldsTheCaseAndWhatTheyThemselvesMayDo() {
        officer(COUNTER)
                .get("/v1/cases/" + application + "/work")
                .then()
                .statusCode(200)
                .body("assignee", contains(OFFICER))
                .body("assigneeName", contains("Trần Văn Minh"))
                .body("unit", contains("tu-phap"))
                .body("may[0]", empty());
        officer(OFFICER)
                .get("/v1/cases/" + application + "/work")
                .then()
                .body(
                        "may[0]",
                        contains(
                                "claim",
                                "give-back",
                                "complete",
                                "submit",
                                "return",
                                "supplement-draft",
                                "extension-draft"));
        officer("cb-102-1").get("/v1/cases/" + application + "/work").then().statusCode(404);
    }

    @Test
    void theCaseItselfShowsNobodysNumberOrAnswers() {
        assertThat(officer(CHAIR).get("/v1/cases/" + application).asString())
                .contains("Nguyễn Văn An")
                .doesNotContain("001090000001", "0912345678", "\"form\":{");
    }

    private void submit(String outcome, String summary, String reason) {
        task(OFFICER, application, "draft");
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "%s", "summary": "%s"%s}}""".formatted(
                        outcome,
                        summary,
                        reason == null ? "" : ", \"reason\": \"" + reason + "\", \"basis\": \"Điều 20 Luật Cư trú\""))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String who) {
        return officer(who).get("/v1/cases/" + application).then().statusCode(200);
    }
}
