package vn.motcua.routing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** One command on many tasks: each is answered as if it had been given alone, and a bad one stops nothing. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class BatchTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String CHAIR = "cb-101-4";
    private static final String CLERK = "cb-101-5";
    private static final String HEAD_OF_UNIT = "cb-101-6";

    @Inject
    Harness harness;

    @Inject
    EntityManager entities;

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    @Test
    void aHundredAreAcceptedInOneCall() {
        var cases = filed(100);

        var answer = give(COUNTER, "accept", items(COUNTER, cases, "reception", ""));

        answer.body("items", hasSize(100)).body("items.findAll { it.problem != null }", hasSize(0));
        assertThat(answer.extract().jsonPath().getList("items.caseId", String.class))
                .containsExactlyElementsOf(cases.stream().map(UUID::toString).toList());
        assertThat(answer.extract().jsonPath().getList("items.caseCode", String.class))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("H26.101-260820-"));
        assertThat(answer.extract().jsonPath().getList("items.state", String.class))
                .containsOnly("ACCEPTED");
    }

    /** In this order: done; an older version; not this officer's agency; no version; a blank receipt; the first one again; done. */
    @Test
    void aBadOneStopsNothingAndSaysWhy() {
        var cases = filed(4);
        var tasks = cases.stream().map(each -> task(COUNTER, each, "reception")).toList();
        var items = List.of(
                item(tasks.get(0), ""),
                item(Map.of("id", tasks.get(1).get("id"), "version", 7), ""),
                item(Map.of("id", UUID.randomUUID(), "version", 0), ""),
                "{\"task\": \"" + tasks.get(2).get("id") + "\"}",
                item(tasks.get(2), ", \"statement\": {\"feeReceipt\": \" \", \"exemption\": \"\"}"),
                item(tasks.get(0), ""),
                item(tasks.get(3), ""));

        var answer = give(COUNTER, "accept", items);

        answer.body("items.collect { it.problem?.status }", contains(null, 412, 404, 400, 400, 412, null))
                .body("items[3].problem.errors.pointer", contains("/version"))
                .body("items[4].problem.errors.pointer", contains("/statement/exemption", "/statement/feeReceipt"))
                .body("items[5].problem.type", equalTo("https://motcua.vn/problems/precondition-failed"))
                .body("items[1].caseId", nullValue());
        assertThat(cases)
                .extracting(each -> officer(COUNTER).get("/v1/cases/" + each).<String>path("state"))
                .containsExactly("ACCEPTED", "SUBMITTED", "SUBMITTED", "ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "assign", "complete", "approve", "issue", "hand-over"})
    void aBatchHasOneToAHundredTasks(String verb) {
        var one = "{\"task\": \"" + UUID.randomUUID() + "\", \"version\": 0}";

        for (var items : List.of(
                List.<String>of(), IntStream.range(0, 101).mapToObj(_ -> one).toList())) {
            post(COUNTER, verb, items).then().statusCode(400).body("errors.pointer", contains("/items"));
        }
        officer(COUNTER)
                .body("{\"items\": [null]}")
                .post("/v1/batches/" + verb)
                .then()
                .statusCode(400)
                .body("errors.code", contains("required"));
    }

    /** Signed together is only what grants, and what the approver has opened as it is now. */
    @Test
    void nobodySignsUnreadOrRejectsByTheDozen() {
        var cases = filed(4);
        give(COUNTER, "accept", items(COUNTER, cases, "reception", ""));
        cases.forEach(
                each -> command(OFFICER, each, "draft", "claim", "").then().statusCode(200));
        cases.subList(0, 3).forEach(BatchTest::submit);
        command(OFFICER, cases.get(3), "draft", "submit", """
                {"proposal": {"outcome": "REJECTED", "summary": "Từ chối", "reason": "Thiếu", "basis": "Điều 20"}}""").then().statusCode(200);
        // The first is opened; the second, too, but is written anew since; the third only by HEAD; the fourth rejects.
        officer(CHAIR).get("/v1/cases/" + cases.get(0));
        officer(CHAIR).get("/v1/cases/" + cases.get(1));
        officer(CHAIR).head("/v1/cases/" + cases.get(2));
        officer(CHAIR).get("/v1/cases/" + cases.get(3));
        command(CHAIR, cases.get(1), "approve", "return", "{\"reason\": \"Sửa họ tên\"}")
                .then()
                .statusCode(200);
        command(OFFICER, cases.get(1), "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Bản hai"}}""").then().statusCode(200);

        give(CHAIR, "approve", items(CHAIR, cases, "approve", ""))
                .body("items.collect { it.problem?.status }", contains(null, 409, 409, 409))
                .body(
                        "items.collect { it.problem?.type }",
                        contains(
                                null,
                                "https://motcua.vn/problems/draft-not-opened",
                                "https://motcua.vn/problems/draft-not-opened",
                                "https://motcua.vn/problems/approve-by-itself"));
        // By itself each is signed, as ever.
        command(CHAIR, cases.get(3), "approve", "approve", "").then().statusCode(200);
    }

    /** The sixth of ten waits for a lock while the officer's post ends; what was done before stays, the rest is refused. */
    @Test
    void aPostThatEndsInMidBatchEndsTheBatchThere() throws Exception {
        var cases = filed(10);
        var items = items(COUNTER, cases, "reception", "");
        try (var officers = Executors.newSingleThreadExecutor()) {
            var answer = QuarkusTransaction.requiringNew().timeout(60).call(() -> {
                lock(cases.get(5));
                var asked = officers.submit(() -> post(COUNTER, "accept", items));
                await().until(() -> accepted(cases) == 5);
                endPosts(COUNTER, "2026-08-20T14:00:00+07:00");
                return asked;
            });

            answer.get()
                    .then()
                    .statusCode(200)
                    .body(
                            "items.collect { it.problem?.status }",
                            contains(null, null, null, null, null, null, 404, 404, 404, 404));
        } finally {
            endPosts(COUNTER, null);
        }
        assertThat(accepted(cases)).isEqualTo(6);
    }

    /** Twenty officers take the same hundred in twenty orders: each case is accepted once, by one of them, and no code is lost. */
    @Test
    void twentyOfficersWithTheSameHundredLoseNothing() throws Exception {
        var cases = filed(100);
        var items = items(COUNTER, cases, "reception", "");
        var batches = IntStream.range(0, 20)
                .mapToObj(each -> turned(items, each * 5))
                .map(turned -> (Callable<Response>) () -> post(COUNTER, "accept", turned))
                .toList();

        try (var officers = Executors.newFixedThreadPool(20)) {
            var answers =
                    officers.invokeAll(batches).stream().map(Future::resultNow).toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            var done = answers.stream()
                    .flatMap(answer -> answer.jsonPath().<Map<String, Object>>getList("items").stream())
                    .filter(item -> item.get("problem") == null)
                    .toList();
            assertThat(done)
                    .extracting(item -> item.get("caseId"))
                    .containsExactlyInAnyOrderElementsOf(
                            cases.stream().map(UUID::toString).toList());
            assertThat(done).extracting(item -> item.get("caseCode")).doesNotHaveDuplicates();
        }
        await().until(() ->
                cases.stream().allMatch(each -> harness.typesPublished(each).contains("vn.motcua.case.accepted.v1")));
    }

    private static List<String> turned(List<String> items, int by) {
        return Stream.concat(items.stream().skip(by), items.stream().limit(by)).toList();
    }

    @Test
    void theWholeWayOfTwoCasesGoesInBatches() {
        var cases = filed(2);
        give(COUNTER, "accept", items(COUNTER, cases, "reception", ""))
                .body("items.collect { it.problem }", contains(null, null));
        give(HEAD_OF_UNIT, "assign", items(OFFICER, cases, "draft", ", \"officer\": \"" + OFFICER + "\""))
                .body("items.collect { it.problem }", contains(null, null));
        cases.forEach(BatchTest::submit);
        cases.forEach(each -> officer(CHAIR).get("/v1/cases/" + each).then().statusCode(200));
        give(CHAIR, "approve", items(CHAIR, cases, "approve", ""))
                .body("items.collect { it.problem }", contains(null, null));
        give(CLERK, "issue", items(CLERK, cases, "issue", ""))
                .body("items.collect { it.problem }", contains(null, null))
                .body("items.state", contains("FINISHED", "FINISHED"));
        give(COUNTER, "hand-over", items(COUNTER, cases, "hand-over", ", \"receipt\": {\"receiver\": \"OWNER\"}"))
                .body("items.collect { it.problem }", contains(null, null))
                .body("items.state", contains("RETURNED", "RETURNED"));
    }

    private List<UUID> filed(int count) {
        var cases = new ArrayList<UUID>();
        for (int each = 0; each < count; each++) {
            var application = UUID.randomUUID();
            harness.send(checked(application, internal("certificate")), application, "procedure");
            cases.add(application);
        }
        return cases;
    }

    private static void submit(UUID application) {
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""").then().statusCode(200);
    }

    private static List<String> items(String who, List<UUID> cases, String step, String more) {
        return cases.stream().map(each -> item(task(who, each, step), more)).toList();
    }

    private static String item(Map<String, Object> task, String more) {
        return "{\"task\": \"%s\", \"version\": %s%s}".formatted(task.get("id"), task.get("version"), more);
    }

    private static ValidatableResponse give(String who, String verb, List<String> items) {
        return post(who, verb, items).then().statusCode(200);
    }

    private static Response post(String who, String verb, List<String> items) {
        return officer(who)
                .body(items.stream().collect(Collectors.joining(", ", "{\"items\": [", "]}")))
                .post("/v1/batches/" + verb);
    }

    private void lock(UUID application) {
        entities.createNativeQuery("select id from case_file where id = ?1 for update", UUID.class)
                .setParameter(1, application)
                .getSingleResult();
    }

    private long accepted(List<UUID> cases) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(c) from CaseFile c where c.id in ?1 and c.state = ACCEPTED", Long.class)
                        .setParameter(1, cases)
                        .getSingleResult());
    }

    /** @param end null if they go on */
    private void endPosts(String officer, String end) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update assignment set to_at = cast(?1 as timestamptz)"
                                + " where officer = ?2 and role = 'COUNTER_OFFICER'")
                        .setParameter(1, end)
                        .setParameter(2, officer)
                        .executeUpdate());
    }
}
