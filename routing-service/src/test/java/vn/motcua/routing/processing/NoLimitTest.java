package vn.motcua.routing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.again;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.unlimited;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** The law sets no limit for the survey: no date is promised for it, nor for the licence of 3 working days until it opens. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class NoLimitTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String APPROVER = "cb-101-4";
    private static final String CLERK = "cb-101-5";
    private static final String HEAD = "cb-101-6";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();
    private final ApplicationChecked check =
            checked(application, unlimited(internal("survey")), internal("licence", "survey"));

    @BeforeEach
    void acceptedOnAThursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(check, application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
    }

    /** Other tests count what is open and overdue at the same agency. */
    @AfterEach
    void withdrawnUnlessDecided() {
        officer(COUNTER)
                .body("{\"reason\": \"thôi\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(oneOf(200, 409));
    }

    @Test
    void nothingIsPromised() {
        file().body("dueAt", nullValue())
                .body("legs.dueAt", everyItem(nullValue()))
                .body("legs.appointment", everyItem(nullValue()));
        deadlines().body("kind", contains("RECEPTION"));
        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.leg-opened.v1"));
        assertThat(harness.published("motcua.case.v1", application))
                .noneMatch(event -> event.body().contains("\"dueAt\""));
    }

    @Test
    void theWorkIsNeverLate() {
        harness.itIs("2026-12-30T16:00:00+07:00");

        assertThat(task(OFFICER, application, "draft"))
                .containsEntry("overdue", false)
                .containsEntry("near", false)
                .doesNotContainKeys("dueAt", "timeLeft");
        officer(OFFICER)
                .get("/v1/tasks?scope=UNIT&overdue=true&case=" + application)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatWaitedIsDatedWhenItOpens() {
        settled("2026-08-21T10:00:00+07:00");

        // 3 working days from Fri 21/08 10:00: Sat 22 (worked), Mon 24, Tue 25/08.
        var due = "2026-08-25T17:00:00+07:00";
        file().body("dueAt", equalTo(due))
                .body("legs.dueAt", contains(null, due))
                .body("legs.appointment", contains(null, due));
        deadlines().body("findAll { it.leg == 'licence' }.kind", containsInAnyOrder("APPOINTMENT", "LEG"));
        assertThat(task(COUNTER, application, "hand-over")).doesNotContainKey("dueAt");
    }

    /** Asked within 3 working days like any other (61/2018/NĐ-CP Art. 19(4)); there is no clock that stands or runs again. */
    @Test
    void aSupplementMayBeAskedForAndStillNothingIsPromised() {
        harness.itIs("2026-08-21T11:00:00+07:00");
        command(OFFICER, application, "draft", "supplement-draft", """
                {"reason": "Chưa đủ", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai"}}]}""").then().statusCode(200);
        assertThat(task(HEAD, application, "supplement-sign")).containsEntry("dueAt", "2026-08-24T17:00:00+07:00");
        command(HEAD, application, "supplement-sign", "form/sign", "").then().statusCode(200);
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);
        harness.itIs("2026-08-24T10:00:00+07:00");
        harness.send(again(check, 2, "2026-08-24T09:00:00+07:00"), application, "procedure");

        command(COUNTER, application, "supplement-review", "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("dueAt", nullValue())
                .body("legs[0].state", equalTo("PROCESSING"))
                .body("legs[0].dueAt", nullValue());

        await().until(() -> harness.typesPublished(application).getLast(), "vn.motcua.case.leg-resumed.v1"::equals);
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"resumedAt\"")
                .doesNotContain("\"dueBefore\"", "\"dueAt\"");
        deadlines().body("kind", everyItem(equalTo("RECEPTION")));
        settled("2026-08-24T11:00:00+07:00");
        // 3 working days from Mon 24/08.
        file().body("dueAt", equalTo("2026-08-27T17:00:00+07:00"));
    }

    @Test
    void thereIsNoDateToApologiseFor() {
        command(OFFICER, application, "draft", "extension-draft", """
                {"reason": "Chờ xác minh", "dueAt": "2026-08-27T17:00:00+07:00"}""")
                .then()
                .statusCode(409)
                .body("type", endsWith("nothing-promised"));
    }

    private void settled(String at) {
        harness.itIs(at);
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""").then().statusCode(200);
        command(APPROVER, application, "approve", "approve", "").then().statusCode(200);
        command(CLERK, application, "issue", "issue", "{}").then().statusCode(200);
    }

    private ValidatableResponse file() {
        return officer(COUNTER).get("/v1/cases/" + application).then().statusCode(200);
    }

    private ValidatableResponse deadlines() {
        return officer(COUNTER)
                .get("/v1/cases/" + application + "/deadlines")
                .then()
                .statusCode(200);
    }
}
