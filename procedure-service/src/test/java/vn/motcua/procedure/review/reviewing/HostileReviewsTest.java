package vn.motcua.procedure.review.reviewing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.approver;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;
import static vn.motcua.procedure.review.ReviewFixtures.PLANS;
import static vn.motcua.procedure.review.ReviewFixtures.approved;
import static vn.motcua.procedure.review.ReviewFixtures.concluded;
import static vn.motcua.procedure.review.ReviewFixtures.draft;
import static vn.motcua.procedure.review.ReviewFixtures.drafted;
import static vn.motcua.procedure.review.ReviewFixtures.exist;
import static vn.motcua.procedure.review.ReviewFixtures.found;
import static vn.motcua.procedure.review.ReviewFixtures.group;
import static vn.motcua.procedure.review.ReviewFixtures.link;
import static vn.motcua.procedure.review.ReviewFixtures.linkTo;
import static vn.motcua.procedure.review.ReviewFixtures.path;
import static vn.motcua.procedure.review.ReviewFixtures.plan;
import static vn.motcua.procedure.review.ReviewFixtures.planVerb;
import static vn.motcua.procedure.review.ReviewFixtures.proposal;
import static vn.motcua.procedure.review.ReviewFixtures.sheet;
import static vn.motcua.procedure.review.ReviewFixtures.someAuthority;
import static vn.motcua.procedure.review.ReviewFixtures.tag;
import static vn.motcua.procedure.review.ReviewFixtures.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.review.ReviewFixtures;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

/** The answer to each bad request is a refusal that names the fault, and nothing changes. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class HostileReviewsTest {
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "7",
                "{\"year\": 2009}",
                "{\"year\": 99999999999}",
                "{\"year\": 2026.5}",
                "{\"year\": 2026, \"authority\": \"x\", \"groups\": []}",
                "{\"year\": 2026, \"authority\": \"x\", \"groups\": [null]}",
                "{\"year\": 2026, \"authority\": \"x\", \"groups\": [{\"name\": \"x\", \"theme\": \"x\", \"procedures\": []}]}",
                "{\"year\": 2026, \"authority\": \"x\", \"groups\": [{\"name\": \"x\", \"theme\": \"x\", \"procedures\":"
                        + " [{\"code\": \"../x\", \"due\": \"+999999999-12-31\", \"responsible\": \"\"}]}]}",
            })
    void whatIsNoPlanIsRefused(String body) {
        var answer =
                author().header("Idempotency-Key", UUID.randomUUID()).body(body).post(PLANS);

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void everyFaultOfAPlanIsToldAtOnce() {
        // Given
        exist("9.630001");
        var groups = List.of(
                group("Một", 2026, "9.630001", "9.630002"),
                group("Một", 2026, "9.630001"),
                group("Ba", 2027, "9.630001"));

        // When
        var answer = draft(plan(2026, someAuthority(), groups));

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("https://motcua.vn/problems/plan-faulty"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/groups/0/procedures/1/code not-in-force",
                                "/groups/1/name duplicate",
                                "/groups/1/procedures/0/code duplicate",
                                "/groups/2/procedures/0/code duplicate",
                                "/groups/2/procedures/0/due out-of-range"));
    }

    @Test
    void aProcedureThatIsInForceOnNoDayOfTheYearIsNotPlanned() {
        exist("9.630011");

        draft(plan(2011, someAuthority(), List.of(group("Một", 2011, "9.630011"))))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-in-force"));
        draft(plan(2012, someAuthority(), List.of(group("Một", 2012, "9.630011"))))
                .then()
                .statusCode(201);
    }

    @Test
    void anAuthorityHasOnePlanAYear() {
        // Given
        exist("9.630021");
        var authority = someAuthority();
        var content = plan(2026, authority, List.of(group("Một", 2026, "9.630021")));
        var key = UUID.randomUUID();
        Supplier<Response> send =
                () -> author().header("Idempotency-Key", key).body(content).post(PLANS);

        // When
        var first = send.get();
        var again = send.get();

        // Then
        again.then().statusCode(201).body("id", equalTo(first.jsonPath().getString("id")));
        draft(content).then().statusCode(409).body("type", equalTo("https://motcua.vn/problems/plan-exists"));
        author().body(content).post(PLANS).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": -0.01}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": 10000.5}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": 0.001}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": 1e999999}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": 1e-999999}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x", "hours": "2"}], "fees": []}}
            /before/activities/0/hours | {"before": {"activities": [{"name": "x"}], "fees": []}}
            /before/activities/0/people | {"before": {"activities": [{"name": "x", "hours": 1, "people": 1001}], "fees": []}}
            /before/activities/0/people | {"before": {"activities": [{"name": "x", "hours": 1, "people": 1.5}], "fees": []}}
            /before/activities/0/wage | {"before": {"activities": [{"name": "x", "hours": 1, "wage": 10000001}], "fees": []}}
            /before/activities/0/wage | {"before": {"activities": [{"name": "x", "hours": 1, "wage": 9223372036854775807}], "fees": []}}
            /before/activities/0/other | {"before": {"activities": [{"name": "x", "hours": 1, "other": -1}], "fees": []}}
            /before/activities/0/times | {"before": {"activities": [{"name": "x", "hours": 1, "times": 1001}], "fees": []}}
            /before/activities/0 | {"before": {"activities": [null], "fees": []}}
            /before/activities | {"before": {"fees": []}}
            /after/fees/0/amount | {"after": {"activities": [], "fees": [{"name": "x", "amount": 1000000000001}]}}
            /after/cases | {"after": {"activities": [], "fees": [], "cases": 100000001}}
            /after | {"after": {"activities": [], "fees": [{"name": "x", "amount": 1000000}], "cases": 10000001}}
            /before | {"before": {"activities": [{"name": "x", "hours": 10000, "people": 1000, "wage": 10000000, "times": 1000}], "fees": []}}
            /findings/legality/judgement | {"findings": {"legality": {"judgement": "GOOD", "text": "x"}}}
            /findings/necessity/text | {"findings": {"necessity": {"judgement": "MET", "text": " "}}}
            /proposals/0/kind | {"proposals": [{"key": "1", "text": "x"}]}
            /proposals/0/key | {"proposals": [{"key": "a b", "kind": "KEEP", "text": "x"}]}
            /proposals/1/key | {"proposals": [{"key": "1", "kind": "KEEP", "text": "x"}, {"key": "1", "kind": "KEEP", "text": "y"}]}
            /proposals/0/expectedSaving | {"proposals": [{"key": "1", "kind": "KEEP", "text": "x", "expectedSaving": 10000000000001}]}
            /state | {"state": "CONCLUDED"}
            """)
    void whatIsNoReviewIsRefusedWithItsPlace(String pointer, String body) {
        // Given
        var plan = Shared.plan();
        var version = tag(path(plan, Shared.CODE));

        // When
        var answer = author().header("If-Match", version).body(body).put(path(plan, Shared.CODE));

        // Then
        answer.then().statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
        assertThat(tag(path(plan, Shared.CODE))).isEqualTo(version);
    }

    /** One plan for all the bodies that are refused. */
    private static final class Shared {
        static final String CODE = "9.630031";
        private static String plan;

        static synchronized String plan() {
            if (plan == null) {
                exist(CODE);
                plan = approved(2026, CODE);
            }
            return plan;
        }
    }

    @Test
    void withoutAGeneralWageEveryActivityNeedsItsOwn() {
        exist("9.630041");
        var plan = approved(2013, "9.630041");
        var activity = ReviewFixtures.activity("1", null, 0);

        write(plan, "9.630041", Map.of("before", Map.of("activities", List.of(activity), "fees", List.of())))
                .then()
                .statusCode(400)
                .body("errors.code", contains("wage-unknown"));
    }

    @Test
    void everyFaultOfALinkIsToldAtOnce() {
        // Given
        exist("9.630051", "9.630052");
        var plan = approved(2026, "9.630051");
        concluded(plan, "9.630051", found(sheet(1, 1), sheet(0, 1), proposal("1", "ABOLISH"), proposal("2", "KEEP")));
        var other = draftedWith(heading("2026-10-01", "2026-10-15"), Map.of("x", abolish("9.630052")));
        var early = draftedWith(heading("2025-10-01", "2025-10-15"), Map.of("x", abolish("9.630051")));
        var discarded = draftedWith(heading("2026-10-01", "2026-10-15"), Map.of("x", abolish("9.630051")));
        verb(author(), discarded, "discard").then().statusCode(200);

        // When
        var answer = link(
                plan,
                "9.630051",
                linkTo("3", other, "x"),
                linkTo("2", other, "y"),
                linkTo("1", early, "x"),
                linkTo("1", early, "x"),
                linkTo("1", NOBODYS, "x"),
                linkTo("1", discarded, "x"));

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("https://motcua.vn/problems/links-faulty"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/links/0/proposal unknown-proposal",
                                "/links/0/line other-procedure",
                                "/links/1/proposal nothing-to-carry-out",
                                "/links/1/line unknown-line",
                                "/links/2/decision before-the-review",
                                "/links/3/decision before-the-review",
                                "/links/3 duplicate",
                                "/links/4/decision unknown-decision",
                                "/links/4/line unknown-line",
                                "/links/5/decision unknown-decision"));
        author().get(path(plan, "9.630051")).then().body("links", equalTo(List.of()));
    }

    @Test
    void aStepThatTheStateDoesNotAllowIsRefused() {
        // Given
        exist("9.630061");
        var plan = drafted(plan(2026, someAuthority(), List.of(group("Một", 2026, "9.630061"))));

        // Then nothing is reviewed before the plan is approved
        write(plan, "9.630061", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/plan-state"));
        planVerb(approver(), plan, "approve").then().statusCode(200);
        planVerb(approver(), plan, "approve").then().statusCode(409);
        // nor linked or opened again before it is concluded, nor written afterwards
        link(plan, "9.630061").then().statusCode(409).body("type", equalTo("https://motcua.vn/problems/review-state"));
        ReviewFixtures.reopen(plan, "9.630061").then().statusCode(409);
        concluded(plan, "9.630061", found(sheet(1, 1), null, proposal("1", "KEEP")));
        write(plan, "9.630061", Map.of()).then().statusCode(409);
        ReviewFixtures.conclude(plan, "9.630061").then().statusCode(409);
    }

    @Test
    void aVersionThatWasNotReadIsRefused() {
        exist("9.630071");
        var plan = approved(2026, "9.630071");
        var path = path(plan, "9.630071");

        author().body(Map.of()).put(path).then().statusCode(428);
        author().header("If-Match", "\"99\"").body(Map.of()).put(path).then().statusCode(412);
        author().header("If-Match", "x").post(path + "/conclude").then().statusCode(412);
        author().header("If-Match", "\"99\"")
                .post(PLANS + "/" + plan + "/close")
                .then()
                .statusCode(412);
        author().post(PLANS + "/" + plan + "/close").then().statusCode(428);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        exist("9.630081");
        var plan = approved(2026, "9.630081");

        Stream.of(
                        PLANS + "/x",
                        PLANS + "/" + NOBODYS,
                        PLANS + "/" + NOBODYS + "/report",
                        PLANS + "/" + NOBODYS + "/reviews",
                        PLANS + "/" + NOBODYS + "/reviews/9.630081",
                        path(plan, "9.999999"),
                        path(plan, "9.999999") + "/cost-proposal")
                .forEach(path -> author().get(path).then().statusCode(404));
        author().header("If-Match", "*")
                .body(Map.of())
                .put(path(plan, "9.999999"))
                .then()
                .statusCode(404);
        author().get(PLANS + "?after=x").then().statusCode(400);
        author().get(PLANS + "?limit=101").then().statusCode(400);
    }

    @Test
    void onlyProcedureControlReviews() {
        exist("9.630091");
        var plan = approved(2026, "9.630091");

        Stream.of(PLANS, PLANS + "/" + plan, PLANS + "/" + plan + "/report", path(plan, "9.630091"))
                .forEach(path -> {
                    given().get(path).then().statusCode(401);
                    given().auth()
                            .oauth2(Tokens.officer("cb-101-1", "Nguyễn Thị Hoa", "procedure"))
                            .get(path)
                            .then()
                            .statusCode(403);
                });
    }

    @Test
    void ofTwoControllersAtOnceOneIsFaster() {
        // Given
        exist("9.630101");
        var plan = drafted(plan(2026, someAuthority(), List.of(group("Một", 2026, "9.630101"))));
        var version = tag(PLANS + "/" + plan);

        // When
        var approvals = atOnce(() -> approver().header("If-Match", version).post(PLANS + "/" + plan + "/approve"));
        var read = tag(path(plan, "9.630101"));
        var writings = atOnce(() -> author().header("If-Match", read).body("{}").put(path(plan, "9.630101")));

        // Then
        assertThat(approvals).containsExactlyInAnyOrder(200, 412);
        assertThat(writings).containsExactlyInAnyOrder(200, 412);
        author().get(path(plan, "9.630101")).then().body("history.act", containsInAnyOrder("WRITTEN"));
    }

    @Test
    void whatIsWrittenWhileThePlanIsClosedIsEitherKeptOrRefused() {
        exist("9.630111");
        for (int round = 0; round < 5; round++) {
            // Given
            var plan = approved(2026, "9.630111");
            var version = tag(path(plan, "9.630111"));

            // When
            var closing = CompletableFuture.supplyAsync(
                    () -> planVerb(author(), plan, "close").statusCode());
            var writing = author().header("If-Match", version)
                    .body("{}")
                    .put(path(plan, "9.630111"))
                    .statusCode();

            // Then
            assertThat(closing.join()).isEqualTo(200);
            var deeds = author().get(path(plan, "9.630111")).jsonPath().getList("history.act");
            assertThat(writing).isEqualTo(deeds.isEmpty() ? 409 : 200);
        }
    }

    private static List<Integer> atOnce(Supplier<Response> request) {
        return IntStream.range(0, 2).mapToObj(_ -> CompletableFuture.supplyAsync(request)).toList().stream()
                .map(answer -> answer.join().statusCode())
                .toList();
    }
}
