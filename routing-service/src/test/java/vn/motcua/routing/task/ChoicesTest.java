package vn.motcua.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** Checks what a task says its reader may do now: the expected commands are written by hand, and the statement must be true. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ChoicesTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String CHAIR = "cb-101-4";
    private static final String CLERK = "cb-101-5";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void aCaseWaits() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
    }

    @Test
    void theCounterMayGiveItsFourAnswers() {
        seen(COUNTER, "reception")
                .body("kind", equalTo("RECEPTION"))
                .body("may", contains("accept", "supplement-request", "refuse", "transfer"))
                .body("mayNot", empty());
        seen(CLERK, "reception").body("may", empty()).body("mayNot.why", contains("POST", "POST", "POST", "POST"));
    }

    @Test
    void whatMayBeDoneChangesWithWhoeverTakesTheWork() {
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);

        seen(OFFICER, "draft")
                .body("kind", equalTo("STEP"))
                .body("may", contains("claim"))
                .body(
                        "mayNot.command",
                        contains(
                                "assign",
                                "give-back",
                                "complete",
                                "submit",
                                "return",
                                "approve",
                                "issue",
                                "supplement-draft",
                                "extension-draft"))
                .body(
                        "mayNot.why",
                        contains("POST", "NOT_TAKEN", "STATE", "STATE", "STATE", "STEP", "STEP", "STATE", "STATE"));
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        seen(OFFICER, "draft")
                .body(
                        "may",
                        contains(
                                "claim",
                                "give-back",
                                "complete",
                                "submit",
                                "return",
                                "supplement-draft",
                                "extension-draft"));
        seen(CHAIR, "draft").body("may", contains("assign"));
    }

    @Test
    void aFormThatWaitsSaysWhichItIs() {
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        command(OFFICER, application, "draft", "supplement-draft", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""").then().statusCode(200);

        seen("cb-101-6", "supplement-sign")
                .body("kind", equalTo("FORM_SIGN"))
                .body("form", equalTo("SUPPLEMENT_REQUEST"))
                .body("may", contains("form/sign", "form/return"));
    }

    @Test
    void theWorklistSaysWhatTheTaskSaysButNotWhyNot() {
        var listed = task(COUNTER, application, "reception");

        var one = officer(COUNTER).get("/v1/tasks/" + listed.get("id"));

        var shown = one.jsonPath().getMap("");
        assertThat(shown.remove("mayNot")).isNotNull();
        assertThat(listed).containsKey("may").isEqualTo(shown);
    }

    /** The task as this official sees it, read by its id, because the worklist of others does not show it. */
    private ValidatableResponse seen(String who, String step) {
        var id = task(
                        step.equals("supplement-sign") ? "cb-101-6" : step.equals("reception") ? COUNTER : OFFICER,
                        application,
                        step)
                .get("id");
        return officer(who).get("/v1/tasks/" + id).then().statusCode(200);
    }
}
