package vn.motcua.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Place;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** What an official is shown of the open work: the staff is that of the local list, the calendar that of the harness. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class WorklistTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String HEAD_OF_ONE_STOP = "cb-101-3";
    private static final String CHAIR = "cb-101-4";
    private static final String HEAD = "cb-101-6";
    private static final String OTHER_WARD = "cb-102-1";

    @Inject
    Harness harness;

    @Inject
    EntityManager entityManager;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursdayAfternoon() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        task(COUNTER, application, "reception");
    }

    @Test
    void aRowSaysWhatThePageShows() {
        row(COUNTER, "")
                .body("caseCode", nullValue())
                .body("procedure", equalTo("1.004873"))
                .body("procedureName", equalTo("Cấp giấy xác nhận tình trạng hôn nhân"))
                .body("ownerName", equalTo("Nguyễn Văn An"))
                .body("channel", equalTo("COUNTER"))
                .body("receivingAgency", equalTo("H26.101"))
                .body("receivingUnit", equalTo("mot-cua"))
                .body("kind", equalTo("RECEPTION"))
                .body("accountable", equalTo(HEAD_OF_ONE_STOP))
                .body("accountableName", equalTo("Lê Thị Thu Hà"))
                .body("assignee", nullValue())
                .body("since", equalTo("2026-08-20T14:55:00+07:00"))
                .body("openedAt", equalTo("2026-08-20T14:55:00+07:00"))
                .body("dueAt", equalTo("2026-08-21T15:20:00+07:00"))
                // 14:55-17:00 on Thursday, 8:00-12:00 and 13:30-15:20 on Friday.
                .body("timeLeft", equalTo("PT7H55M"))
                .body("overdue", equalTo(false))
                .body("near", equalTo(false))
                .body("suspended", equalTo(false));

        harness.itIs("2026-08-21T09:00:00+07:00");
        row(COUNTER, "").body("timeLeft", equalTo("PT4H50M")).body("near", equalTo(true));
        harness.itIs("2026-08-21T16:20:00+07:00");
        row(COUNTER, "")
                .body("timeLeft", equalTo("PT-1H"))
                .body("overdue", equalTo(true))
                .body("near", equalTo(false));
    }

    @Test
    void whoTakesTheWorkHoldsItSinceThen() {
        var code = accepted();
        harness.itIs("2026-08-21T10:00:00+07:00");
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        row(OFFICER, "&scope=MINE")
                .body("caseCode", equalTo(code))
                .body("stepName", equalTo("Soạn"))
                .body("assignee", equalTo(OFFICER))
                .body("assigneeName", equalTo("Trần Văn Minh"))
                .body("since", equalTo("2026-08-21T10:00:00+07:00"))
                .body("openedAt", equalTo("2026-08-20T14:55:00+07:00"));
        officer(OFFICER)
                .header("Accept-Language", "en")
                .get("/v1/tasks?case=" + application)
                .then()
                .body("items[0].stepName", equalTo("Draft"))
                .body("items[0].procedureName", equalTo("Certificate of marital status"));
    }

    /** Who sees a case whose examination waits in the judicial unit, in which scope. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "cb-101-1, POSTS, no", // the counter has handed it on
        "cb-101-1, UNIT, no",
        "cb-101-1, AGENCY, post-missing",
        "cb-101-1, RECEIVED, post-missing",
        "cb-101-2, POSTS, yes", // holds the post of the step
        "cb-101-2, MINE, no",
        "cb-101-2, UNIT, yes",
        "cb-101-2, AGENCY, post-missing",
        "cb-101-3, POSTS, no",
        "cb-101-3, RECEIVED, yes", // everything received at his counter
        "cb-101-3, AGENCY, post-missing", // heads one unit
        "cb-101-4, POSTS, no",
        "cb-101-4, AGENCY, yes", // the chair
        "cb-101-4, RECEIVED, post-missing",
        "cb-101-5, UNIT, yes", // a clerk of the whole agency
        "cb-101-5, AGENCY, post-missing",
        "cb-101-6, POSTS, yes", // heads the unit
        "cb-101-6, MINE, yes", // and answers for it until somebody takes it
        "cb-101-6, AGENCY, post-missing", // signs in one unit only
        "cb-102-1, UNIT, no",
        "cb-102-3, RECEIVED, no",
        "cb-102-4, AGENCY, no",
        "cb-999-9, POSTS, no",
        "cb-999-9, MINE, no",
        "cb-999-9, UNIT, no",
        "cb-999-9, AGENCY, post-missing"
    })
    void theScopesAreThoseOfThePosts(String who, String scope, String seen) {
        accepted();

        var answer = officer(who).get("/v1/tasks?scope=" + scope + "&case=" + application);

        if (seen.equals("post-missing")) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.<String>path("type")).endsWith("/post-missing");
        } else {
            answer.then().statusCode(200);
            assertThat(answer.<List<String>>path("items.caseId"))
                    .isEqualTo(seen.equals("yes") ? List.of(application.toString()) : List.of());
        }
    }

    @Test
    void theHeadOfTheOneStopSeesWhatWaitsForAnotherAgencyAndForTheApplicant() {
        var atPolice = UUID.randomUUID();
        harness.send(checked(atPolice, external("residence")), atPolice, "procedure");
        command(COUNTER, atPolice, "reception", "accept", "{\"feeReceipt\": \"BL-1\"}")
                .then()
                .statusCode(200);
        command(COUNTER, application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""")
                .then()
                .statusCode(200);

        officer(HEAD_OF_ONE_STOP)
                .get("/v1/tasks?scope=RECEIVED&case=" + atPolice)
                .then()
                .body("items.waitsFor", contains("police-residence-system"))
                .body("items[0].agency", equalTo("H26.101.1"))
                .body("items[0].suspended", equalTo(false))
                .body("items[0].may", equalTo(List.of()))
                .body("items[0].dueAt", equalTo("2026-08-21T17:00:00+07:00"));
        officer(HEAD_OF_ONE_STOP)
                .get("/v1/tasks?scope=RECEIVED&suspended=true&case=" + application)
                .then()
                .body("items.waitsFor", contains("applicant"))
                .body("items[0].suspended", equalTo(true))
                .body("items[0].dueAt", nullValue())
                .body("items[0].timeLeft", nullValue())
                .body("items[0].overdue", equalTo(false));
        assertThat(items(HEAD_OF_ONE_STOP, "/v1/tasks?case=" + application)).isEmpty();
    }

    @Test
    void theHeadOfTheOneStopReadsATaskOfAnotherAgencyThatHisListShows() {
        var permit = UUID.randomUUID();
        harness.send(checked(permit, elsewhere()), permit, "procedure");
        command(COUNTER, permit, "reception", "accept", "{}").then().statusCode(200);

        var listed = officer(HEAD_OF_ONE_STOP).get("/v1/tasks?scope=RECEIVED&case=" + permit);
        assertThat(listed.<List<String>>path("items.agency")).containsExactly("H26.16");
        var path = "/v1/tasks/" + listed.path("items[0].id");
        officer(HEAD_OF_ONE_STOP).get(path).then().statusCode(200).body("may", equalTo(List.of()));
        officer(OTHER_WARD).get(path).then().statusCode(404);
        officer(CHAIR).get(path).then().statusCode(404);
    }

    private static PlannedLeg elsewhere() {
        var leg = internal("permit");
        return new PlannedLeg(
                leg.key(),
                leg.name(),
                leg.procedure(),
                "H26.16",
                "cap-phep",
                leg.route(),
                leg.system(),
                leg.after(),
                leg.limit(),
                List.of(new PlannedStep("draft", leg.name(), PostRole.CASE_OFFICER, null)),
                leg.results(),
                leg.limitSource());
    }

    @Test
    void aSuspendedLegWaitsUntilItIsSupplemented() {
        accepted();
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        command(OFFICER, application, "draft", "supplement-draft", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""").then().statusCode(200);
        command(HEAD, application, "supplement-sign", "form/sign", "").then().statusCode(200);
        harness.itIs("2026-08-21T10:00:00+07:00");
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);

        officer(CHAIR)
                .get("/v1/tasks?scope=AGENCY&case=" + application)
                .then()
                .body("items.waitsFor", contains("applicant"))
                .body("items[0].leg", equalTo("certificate"))
                .body("items[0].unit", equalTo("tu-phap"))
                .body("items[0].since", equalTo("2026-08-21T10:00:00+07:00"))
                .body("items[0].suspended", equalTo(true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unit=tu-phap, yes",
        "unit=mot-cua, no",
        "holder=cb-101-2, yes",
        "holder=cb-101-6, no",
        "holder=nobody, no",
        "procedure=1.004873, yes",
        "procedure=1.004222, no",
        "step=draft, yes",
        "step=reception, no",
        "channel=COUNTER, yes",
        "channel=ONLINE, no",
        "overdue=false, yes",
        "overdue=true, no",
        "near=false, yes",
        "near=true, no",
        "suspended=false, yes",
        "suspended=true, no",
        "sort=ARRIVAL, yes",
        "unit=tu-phap&holder=cb-101-2&step=draft&overdue=false, yes",
        "unit=tu-phap&holder=cb-101-2&step=draft&overdue=true, no"
    })
    void aFilterLeavesWhatFits(String filter, String seen) {
        accepted();
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        assertThat(items(CHAIR, "/v1/tasks?scope=AGENCY&case=" + application + "&" + filter))
                .hasSize(seen.equals("yes") ? 1 : 0);
    }

    @Test
    void overdueAndNearFollowTheClock() {
        var mine = "/v1/tasks?case=" + application;
        harness.itIs("2026-08-21T09:00:00+07:00");
        assertThat(items(COUNTER, mine + "&near=true")).hasSize(1);
        assertThat(items(COUNTER, mine + "&overdue=true")).isEmpty();

        harness.itIs("2026-08-21T15:25:01+07:00");
        assertThat(items(COUNTER, mine + "&near=true")).isEmpty();
        assertThat(items(COUNTER, mine + "&overdue=true")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUE", "ARRIVAL"})
    void thePagesOfAnOrderHoldEveryRowOnce(String sort) {
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var id = UUID.randomUUID();
            mine.add(id.toString());
            harness.itIs("2026-08-20T14:5" + (5 - i) + ":00+07:00");
            harness.send(checked(id, internal("certificate")), id, "procedure");
            task(COUNTER, id, "reception");
        }

        var read = new ArrayList<Map<String, Object>>();
        var next = "/v1/tasks?limit=2&step=reception&sort=" + sort;
        while (next != null) {
            var page = officer(COUNTER).urlEncodingEnabled(false).get(next);
            read.addAll(page.jsonPath().getList("items"));
            next = next(page);
        }

        assertThat(read).extracting(row -> row.get("id")).doesNotHaveDuplicates();
        var keys = read.stream()
                .map(row -> row.get(sort.equals("DUE") ? "dueAt" : "openedAt").toString())
                .toList();
        assertThat(keys).isSorted();
        assertThat(read.stream().map(row -> row.get("caseId").toString()).filter(mine::contains))
                .containsExactlyElementsOf(mine.reversed());
    }

    @Test
    void aFilterThatFitsFewRowsIsSearchedPartByPart() {
        var far = UUID.randomUUID();
        var rows =
                "insert into open_work (id, version, state, case_id, agency, unit, since, opened_at, due_at, waits_for,"
                        + " procedure, receiving_agency, receiving_unit, suspended)"
                        + " select case n when 5001 then cast(?1 as uuid) else gen_random_uuid() end, 0, 'OPEN', gen_random_uuid(),"
                        + " 'H26.17', 'quy-hoach', now(), now(), now() + n * interval '1 second', 'part-by-part',"
                        + " case n when 5001 then 'far' else 'near' end, 'H26.101', 'mot-cua', false from generate_series(1, 5001) n";
        change(rows, far);
        try {
            var first = officer("cb-17-1").get("/v1/tasks?scope=UNIT&limit=5&procedure=far");
            assertThat(first.jsonPath().getList("items")).isEmpty();
            var second = officer("cb-17-1").urlEncodingEnabled(false).get(next(first));
            assertThat(second.<List<String>>path("items.id")).containsExactly(far.toString());
            assertThat(next(second)).isNull();
        } finally {
            change("delete from open_work where waits_for = 'part-by-part'");
        }
    }

    private void change(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entityManager.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    @Test
    void aPostThatIsNotHeldAnyMoreShowsNothingOnTheNextPage() {
        var second = UUID.randomUUID();
        harness.send(checked(second, internal("certificate")), second, "procedure");
        task(COUNTER, second, "reception");
        // He holds the judicial unit's post until the end of June.
        harness.itIs("2026-06-30T23:59:00+07:00");
        var next = next(officer(COUNTER).get("/v1/tasks?scope=UNIT&limit=1"));

        harness.itIs("2026-07-01T00:00:00+07:00");
        var page = officer(COUNTER).urlEncodingEnabled(false).get(next.replace("limit=1", "limit=100"));

        page.then().statusCode(200);
        assertThat(page.<List<String>>path("items.unit")).isNotEmpty().containsOnly("mot-cua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=ALL",
                "scope=mine",
                "sort=NAME",
                "overdue=maybe",
                "near=1",
                "channel=FAX",
                "case=7",
                "unit=0123456789012345678901234567890123456789012345678901234567890123456789012345678901",
                "assignee=cb-101-2",
                "q=An"
            })
    void aFilterThatIsNoneIsRefused(String filter) {
        officer(COUNTER)
                .get("/v1/tasks?" + filter)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + filter.substring(0, filter.indexOf('='))));
    }

    @Test
    void theBoardCountsAnAgencysWork() {
        var other = UUID.randomUUID();
        harness.send(
                checked(other, null, submission(new Place("H26.103", "mot-cua")), internal("certificate")),
                other,
                "procedure");
        task("cb-103-1", other, "reception");
        var before = board("cb-103-4", "H26.103");

        command("cb-103-1", other, "reception", "refuse", "{\"reason\": \"Không thuộc thẩm quyền\"}")
                .then()
                .statusCode(200);

        var after = board("cb-103-4", "H26.103");
        assertThat(open(before, "units.find { it.unit == 'mot-cua' }"))
                .isEqualTo(open(after, "units.find { it.unit == 'mot-cua' }") + 1);
        assertThat(open(before, "steps.find { it.step == 'reception' }"))
                .isEqualTo(open(after, "steps.find { it.step == 'reception' }") + 1);
        assertThat(open(before, "holders.find { it.officer == null }"))
                .isEqualTo(open(after, "holders.find { it.officer == null }") + 1);
        assertThat(before.jsonPath().getInt("all.open"))
                .isEqualTo(after.jsonPath().getInt("all.open") + 1);
    }

    @Test
    void theBoardNamesTheHoldersAndTheStepsAndFollowsTheClock() {
        accepted();
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        var board = board(CHAIR, "H26.101");
        assertThat(board.<String>path("holders.find { it.officer == 'cb-101-2' }.name"))
                .isEqualTo("Trần Văn Minh");
        assertThat(board.<String>path("steps.find { it.step == 'draft' }.stepName"))
                .isEqualTo("Soạn");
        var overdue = board.<Integer>path("steps.find { it.step == 'draft' }.counts.overdue");
        harness.itIs("2026-12-31T17:00:00+07:00");
        var later = board(CHAIR, "H26.101");
        assertThat(later.<Integer>path("steps.find { it.step == 'draft' }.counts.overdue"))
                .isGreaterThan(overdue)
                .isEqualTo(later.<Integer>path("steps.find { it.step == 'draft' }.counts.open"));
    }

    @Test
    void theHeadOfAUnitReadsTheBoardOfThatUnitAndOthersNone() {
        accepted();
        assertThat(board(HEAD, "H26.101").<List<String>>path("units.unit")).containsExactly("tu-phap");
        assertThat(board(HEAD_OF_ONE_STOP, "H26.101").<List<String>>path("units.unit"))
                .containsExactly("mot-cua");
        assertThat(board(CHAIR, "H26.101").<List<String>>path("units.unit")).contains("mot-cua", "tu-phap");
        for (var who : List.of(COUNTER, OFFICER, "cb-101-5", OTHER_WARD, "cb-102-4", "cb-999-9")) {
            officer(who).get("/v1/agencies/H26.101/board").then().statusCode(403);
        }
        officer(CHAIR).get("/v1/agencies/H26.999/board").then().statusCode(403);
    }

    private static Response board(String who, String agency) {
        var answer = officer(who).get("/v1/agencies/" + agency + "/board");
        answer.then().statusCode(200);
        return answer;
    }

    private static int open(Response board, String line) {
        Integer open = board.path(line + "?.counts?.open");
        return open == null ? 0 : open;
    }

    private String accepted() {
        return command(COUNTER, application, "reception", "accept", "{\"feeReceipt\": \"BL-1\"}")
                .path("caseCode");
    }

    private ValidatableResponse row(String who, String filter) {
        await().until(() -> items(who, "/v1/tasks?case=" + application + filter).size() == 1);
        return officer(who)
                .get("/v1/tasks?case=" + application + filter)
                .then()
                .statusCode(200)
                .rootPath("items[0]");
    }

    private static List<Object> items(String who, String list) {
        return officer(who)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static String next(Response page) {
        var link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
