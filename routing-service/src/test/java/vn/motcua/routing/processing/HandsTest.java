package vn.motcua.routing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** Work goes from hand to hand: given, taken, given back, passed on to another counter, and spoken about. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class HandsTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String CHAIR = "cb-101-4";
    private static final String HEAD_OF_UNIT = "cb-101-6";
    private static final String REASON = "{\"reason\": \"Người nộp là người thân\"}";

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
    void whatIsGivenBackWaitsForTheHeadWhoGivesItToAnother() {
        accepted();
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        command(OFFICER, application, "draft", "give-back", REASON).then().statusCode(200);

        var task = task(HEAD_OF_UNIT, application, "draft");
        assertThat(task.get("assignee")).isNull();
        assertThat(task).containsEntry("accountable", HEAD_OF_UNIT);
        assertThat(officer(OFFICER)
                        .get("/v1/cases/" + application + "/history")
                        .<List<String>>path("findAll { it.action == 'task-given-back' }.reason"))
                .containsExactly("Người nộp là người thân");
        // Who has nothing gives nothing back.
        command(OFFICER, application, "draft", "give-back", REASON)
                .then()
                .statusCode(409)
                .body("type", endsWith("/task-not-taken"));
        command(HEAD_OF_UNIT, application, "draft", "assign", "{\"officer\": \"" + OFFICER + "\"}")
                .then()
                .statusCode(200);
        assertThat(task(OFFICER, application, "draft")).containsEntry("assignee", OFFICER);
    }

    @Test
    void theHeadHasNobodyToGiveItBackTo() {
        accepted();
        command(HEAD_OF_UNIT, application, "draft", "claim", "").then().statusCode(200);

        command(HEAD_OF_UNIT, application, "draft", "give-back", REASON)
                .then()
                .statusCode(409)
                .body("type", endsWith("/nobody-else"));
    }

    /** The clock counts from the first filing: Thu 20/08 14:50 and 8 working hours are Fri 21/08 15:20, there as here. */
    @Test
    void whatWasFiledAtTheWrongCounterGoesToTheRightOneAndCountsFromTheFirst() {
        task(COUNTER, application, "reception");
        harness.itIs("2026-08-21T10:00:00+07:00");

        transfer("H26.102", "mot-cua").then().statusCode(200).body("receivingAgency", equalTo("H26.102"));

        assertThat(tasks(COUNTER, application, "reception")).isEmpty();
        officer(COUNTER).get("/v1/cases/" + application).then().statusCode(404);
        var there = task("cb-102-1", application, "reception");
        assertThat(there).containsEntry("accountable", "cb-102-3").containsEntry("dueAt", "2026-08-21T15:20:00+07:00");
        officer("cb-102-1")
                .get("/v1/cases/" + application)
                .then()
                .body("filedAt", equalTo("2026-08-20T14:50:00+07:00"));
        await().until(() -> harness.typesPublished(application).size() == 2);
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"from\":{\"agency\":\"H26.101\"", "\"to\":{\"agency\":\"H26.102\"");
        // The old check is out of date until the new one comes.
        command("cb-102-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/check-expired"));
        harness.send(checked(application, internal("certificate")), application, "procedure");
        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.rechecked.v1"));
        command("cb-102-1", application, "reception", "accept", "{}").then().statusCode(200);
        assertThat(filedOn20August("cb-102-1")).contains(application.toString());
        assertThat(filedOn20August(COUNTER)).doesNotContain(application.toString());
    }

    @ParameterizedTest(name = "{0}/{1} -> {2} {3}")
    @CsvSource({
        "H26.101, mot-cua, 422, same-place",
        "H26.102, tu-phap, 422, unknown-place",
        "H26.999, mot-cua, 422, unknown-place",
        "'', mot-cua, 400, invalid",
        "H26.102, '\u200b', 400, invalid"
    })
    void aCaseGoesOnlyWhereSomebodyReceives(String agency, String unit, int status, String problem) {
        transfer(agency, unit).then().statusCode(status).body("type", endsWith("/" + problem));

        officer(COUNTER).get("/v1/cases/" + application).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void officialsReadWhatOthersWroteAndOnlyAHeadInstructs() {
        accepted();
        note(OFFICER, "n1", "NOTE", "Đã gọi điện cho người nộp").then().statusCode(201);
        note(OFFICER, "n1", "NOTE", "Đã gọi điện cho người nộp").then().statusCode(201);
        note(OFFICER, "n2", "INSTRUCTION", "Làm gấp").then().statusCode(403).body("type", endsWith("/post-missing"));
        harness.itIs("2026-08-20T15:05:00+07:00");
        note(CHAIR, "n3", "INSTRUCTION", "Trình trong ngày\nkèm ý kiến công an")
                .then()
                .statusCode(201);

        officer(COUNTER)
                .get("/v1/cases/" + application + "/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.kind", contains("INSTRUCTION", "NOTE"))
                .body("items[0].text", equalTo("Trình trong ngày\nkèm ý kiến công an"))
                .body("items[0].officerName", equalTo("Phạm Quang Huy"))
                .body("items[1].officer", equalTo(OFFICER));
        assertThat(harness.published("motcua.case.v1", application))
                .noneMatch(event -> event.body().contains("Đã gọi điện"));
    }

    @ParameterizedTest
    @CsvSource({"'{}', '/kind,/text'", "'{\"kind\": \"NOTE\", \"text\": \" \"}', /text", "'{\"kind\": \"X\"}', /kind"})
    void aNoteThatSaysNothingIsNone(String body, String pointers) {
        officer(COUNTER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/cases/" + application + "/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointers.split(",")));
    }

    @Test
    void aHeadSeesWhoHasTime() {
        accepted();
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        var listed = officer(HEAD_OF_UNIT)
                .get("/v1/agencies/H26.101/officers?unit=tu-phap&role=CASE_OFFICER&limit=100")
                .then()
                .statusCode(200)
                .body("items.officer", hasItem(OFFICER))
                .extract()
                .jsonPath();
        assertThat(listed.getString("items.find { it.officer == '" + OFFICER + "' }.name"))
                .isEqualTo("Trần Văn Minh");
        assertThat(listed.getInt("items.find { it.officer == '" + OFFICER + "' }.open"))
                .isPositive();
        assertThat(listed.getList("items.officer")).doesNotContain(COUNTER);
        officer("cb-102-1").get("/v1/agencies/H26.101/officers").then().statusCode(404);
    }

    @Test
    void aReceiptsNumberIsPutRightAndTheWrongOneStaysInTheHistory() {
        task(COUNTER, application, "reception");
        receipt(COUNTER, "BL-0010").then().statusCode(409).body("type", endsWith("/not-accepted"));
        command(COUNTER, application, "reception", "accept", "{\"feeReceipt\": \"BL-0001\"}")
                .then()
                .statusCode(200);

        receipt(COUNTER, "BL-0010").then().statusCode(200).body("feeReceipt", equalTo("BL-0010"));
        receipt(COUNTER, "BL-0010").then().statusCode(200);

        receipt(CHAIR, "BL-0011").then().statusCode(403);
        receipt("cb-102-1", "BL-0011").then().statusCode(404);
        await().until(
                        () -> harness.typesPublished(application).getLast(),
                        "vn.motcua.case.fee-receipt-corrected.v1"::equals);
        assertThat(harness.typesPublished(application)).containsOnlyOnce("vn.motcua.case.fee-receipt-corrected.v1");
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"before\":\"BL-0001\"", "\"feeReceipt\":\"BL-0010\"");
    }

    private static List<String> filedOn20August(String who) {
        return officer(who).get("/v1/cases?filedOn=2026-08-20&limit=100").path("items.id");
    }

    private void accepted() {
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
    }

    private Response transfer(String agency, String unit) {
        return command(
                COUNTER,
                application,
                "reception",
                "transfer",
                "{\"agency\": \"%s\", \"unit\": \"%s\", \"reason\": \"Nộp nhầm nơi\"}".formatted(agency, unit));
    }

    private Response note(String who, String key, String kind, String text) {
        return officer(who)
                .header("Idempotency-Key", key + application)
                .body("{\"kind\": \"%s\", \"text\": \"%s\"}".formatted(kind, text.replace("\n", "\\n")))
                .post("/v1/cases/" + application + "/notes");
    }

    private Response receipt(String who, String number) {
        return officer(who)
                .body("{\"feeReceipt\": \"%s\", \"reason\": \"Ghi nhầm\"}".formatted(number))
                .put("/v1/cases/" + application + "/fee-receipt");
    }
}
