package vn.motcua.procedure.review.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.approver;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.put;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;
import static vn.motcua.procedure.review.ReviewFixtures.PLANS;
import static vn.motcua.procedure.review.ReviewFixtures.activity;
import static vn.motcua.procedure.review.ReviewFixtures.approved;
import static vn.motcua.procedure.review.ReviewFixtures.conclude;
import static vn.motcua.procedure.review.ReviewFixtures.concluded;
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
import static vn.motcua.procedure.review.ReviewFixtures.reopen;
import static vn.motcua.procedure.review.ReviewFixtures.sheet;
import static vn.motcua.procedure.review.ReviewFixtures.someAuthority;
import static vn.motcua.procedure.review.ReviewFixtures.tag;
import static vn.motcua.procedure.review.ReviewFixtures.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/** A review from the year's plan to the decision it led to (NĐ 63/2010/NĐ-CP Art. 27-31). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ReviewsTest {
    @Inject
    EntityManager entities;

    @Test
    void decision1811IsReviewedProposedDecidedAndCarriedOut() {
        // Given
        exist("2.000635");
        var plan = approved(2026, "2.000635");
        var fees = List.of(Map.of("name", "Phí cấp bản sao", "amount", 8000));
        var before = Map.of("activities", List.of(activity("10", 98_600L, 30_000)), "fees", fees, "cases", 1209);
        var after = Map.of("activities", List.of(activity("2", 98_600L, 25_800)), "fees", fees, "cases", 1209);

        // When
        var written = write(plan, "2.000635", found(before, after, proposal("1", "AMEND")));
        conclude(plan, "2.000635").then().statusCode(200).body("review.state", equalTo("CONCLUDED"));

        // Then
        written.then()
                .statusCode(200)
                .body("costs.before.perCase", equalTo(1_024_000))
                .body("costs.after.perCase", equalTo(231_000))
                .body("costs.savedPerCase.percent", equalTo(77.44f))
                .body("costs.before.perYear", equalTo(1_238_016_000))
                .body("costs.after.perYear", equalTo(279_279_000))
                .body("costs.savedPerYear.amount", equalTo(958_737_000));

        // And a decision that follows from it carries it out on the day it is published
        var decision = draftedWith(
                heading("2026-10-01", "2026-10-15"), Map.of("x", begin("AMEND", "2.000635", provisions("Bản sao"))));
        link(plan, "2.000635", linkTo("1", decision, "x"))
                .then()
                .statusCode(200)
                .body("links.carriedOut", contains(false));
        verb(author(), decision, "submit").then().statusCode(200);
        verb(approver(), decision, "approve").then().statusCode(200);
        author().get(path(plan, "2.000635"))
                .then()
                .body("links.carriedOut", contains(true))
                .body("history.act", contains("WRITTEN", "CONCLUDED", "LINKED"))
                .body("history.actor", hasItem("controller:controller"));
    }

    @Test
    void whoeverHadAHandInAPlanDoesNotApproveIt() {
        // Given
        exist("9.600001", "9.600002");
        var authority = someAuthority();
        var plan = drafted(plan(2026, authority, List.of(group("Một", 2026, "9.600001"))));

        // When
        planVerb(author(), plan, "approve")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://motcua.vn/problems/own-plan"));
        author().header("If-Match", tag(PLANS + "/" + plan))
                .body(plan(2026, authority, List.of(group("Hai", 2026, "9.600002"))))
                .put(PLANS + "/" + plan)
                .then()
                .statusCode(200);
        planVerb(approver(), plan, "approve").then().statusCode(200).body("state", equalTo("APPROVED"));

        // Then
        author().get(PLANS + "/" + plan)
                .then()
                .body("content.groups.name", contains("Hai"))
                .body("content.groups[0].procedures.code", contains("9.600002"))
                .body("history.act", contains("DRAFTED", "EDITED", "APPROVED"))
                .body(
                        "history.actor",
                        contains("controller:controller", "controller:controller", "controller:controller-2"));
        author().get(PLANS + "/" + plan + "/reviews").then().body("items.code", contains("9.600002"));
        author().get(PLANS + "?limit=100").then().body("items.id", hasItem(plan));
    }

    @Test
    void aFirstSheetIsMadeOfTheVersionInForceAndOfLastYearsCases() {
        // Given
        exist("9.600011");
        var authority = someAuthority();
        var last = approved(2025, authority, List.of(group("Một", 2025, "9.600011")));
        concluded(last, "9.600011", found(sheet(1000, 420), null, proposal("1", "KEEP")));
        var plan = approved(2026, authority, List.of(group("Một", 2026, "9.600011")));

        // When
        var proposed = author().header("Accept-Language", "en").get(path(plan, "9.600011") + "/cost-proposal");

        // Then
        proposed.then()
                .statusCode(200)
                .body("version", equalTo("2012-01-01"))
                .body("sheet.activities.name", contains("File it", "Declaration"))
                .body("sheet.activities.hours", contains(0, 0))
                .body("sheet.fees.name", contains("Fee"))
                .body("sheet.fees.amount", contains(5000))
                .body("sheet.cases", equalTo(420))
                .body("wage.value", equalTo(53_977))
                .body("wage.certainty", equalTo("UNCONFIRMED"));
        write(plan, "9.600011", Map.of("before", proposed.jsonPath().getMap("sheet")))
                .then()
                .statusCode(200)
                .body("costs.before.perYear", equalTo(2_100_000));
    }

    @Test
    void aWageThatASheetDoesNotNameIsTheGeneralRules() {
        // Given
        exist("9.600021");
        var plan = approved(2026, "9.600021");
        var activities = List.of(activity("2", null, 0), activity("1", 100_000L, 0));

        // When
        var written = write(
                plan,
                "9.600021",
                found(Map.of("activities", activities, "fees", List.of(), "cases", 1), null, proposal("1", "KEEP")));

        // Then 2 × 53,977 + 100,000
        written.then()
                .statusCode(200)
                .body("content.before.activities.wage", contains(53_977, 100_000))
                .body("costs.before.perCase", equalTo(207_954))
                .body("costs.after", nullValue());
        // The client may send the response back unchanged.
        write(plan, "9.600021", written.jsonPath().getMap("content"))
                .then()
                .statusCode(200)
                .body("costs.before.perCase", equalTo(207_954));
    }

    @Test
    void anIncompleteReviewIsNotConcludedAndEverythingMissingIsTold() {
        // Given
        exist("9.600031");
        var plan = approved(2026, "9.600031");
        var empty = conclude(plan, "9.600031");
        var withoutCases = Map.of("activities", List.of(), "fees", List.of());

        // When
        write(plan, "9.600031", Map.of("before", withoutCases, "proposals", List.of(proposal("1", "ABOLISH"))))
                .then()
                .statusCode(200);
        var begun = conclude(plan, "9.600031");

        // Then
        empty.then()
                .statusCode(422)
                .body("type", equalTo("https://motcua.vn/problems/review-incomplete"))
                .body(
                        "errors.pointer",
                        contains(
                                "/findings/necessity",
                                "/findings/reasonableness",
                                "/findings/legality",
                                "/before",
                                "/proposals"));
        begun.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/findings/necessity",
                                "/findings/reasonableness",
                                "/findings/legality",
                                "/before/cases",
                                "/after"));
    }

    @Test
    void aLineThatChangesItsSubjectOrGoesCarriesNothingOut() {
        // Given
        exist("9.600041", "9.600042");
        var plan = approved(2026, "9.600041");
        concluded(plan, "9.600041", found(sheet(1, 1), sheet(0, 1), proposal("1", "ABOLISH")));
        var decision = draftedWith(heading("2026-10-01", "2026-10-15"), Map.of("x", abolish("9.600041")));
        link(plan, "9.600041", linkTo("1", decision, "x")).then().statusCode(200);

        // When the line is changed to another procedure before publication
        put(decision, "x", abolish("9.600042")).then().statusCode(200);
        verb(author(), decision, "submit").then().statusCode(200);
        verb(approver(), decision, "approve").then().statusCode(200);

        // Then
        author().get(path(plan, "9.600041")).then().body("links.carriedOut", contains(false));
    }

    @Test
    void aReviewIsOpenedAgainWithTheReasonAndKeepsWhatIsLinked() {
        // Given
        exist("9.600051");
        var plan = approved(2026, "9.600051");
        concluded(plan, "9.600051", found(sheet(2, 1), sheet(0, 1), proposal("1", "ABOLISH")));
        var decision = draftedWith(heading("2026-10-01", "2026-10-15"), Map.of("x", abolish("9.600051")));
        link(plan, "9.600051", linkTo("1", decision, "x")).then().statusCode(200);

        // When
        reopen(plan, "9.600051").then().statusCode(200).body("review.state", equalTo("OPEN"));

        // Then
        write(plan, "9.600051", found(sheet(2, 1), sheet(0, 1), proposal("2", "ABOLISH")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("linked"));
        write(plan, "9.600051", found(sheet(3, 1), sheet(0, 1), proposal("1", "ABOLISH")))
                .then()
                .statusCode(200)
                .body("history.find { it.act == 'REOPENED' }.reason", equalTo("Số hồ sơ chưa đúng"));
    }

    @Test
    void aClosedPlanStaysAsItIs() {
        // Given
        exist("9.600061");
        var authority = someAuthority();
        var content = plan(2026, authority, List.of(group("Một", 2026, "9.600061")));
        var plan = drafted(content);
        planVerb(author(), plan, "close").then().statusCode(409);
        planVerb(approver(), plan, "approve").then().statusCode(200);
        concluded(plan, "9.600061", found(sheet(2, 1), sheet(0, 1), proposal("1", "ABOLISH")));
        var decision = draftedWith(heading("2026-10-01", "2026-10-15"), Map.of("x", abolish("9.600061")));
        link(plan, "9.600061", linkTo("1", decision, "x")).then().statusCode(200);

        // When
        planVerb(author(), plan, "close").then().statusCode(200).body("state", equalTo("CLOSED"));

        // Then
        planVerb(author(), plan, "close").then().statusCode(409);
        planVerb(approver(), plan, "approve").then().statusCode(409);
        author().header("If-Match", tag(PLANS + "/" + plan))
                .body(content)
                .put(PLANS + "/" + plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/plan-state"));
        write(plan, "9.600061", Map.of()).then().statusCode(409);
        conclude(plan, "9.600061").then().statusCode(409);
        reopen(plan, "9.600061").then().statusCode(409);
        link(plan, "9.600061").then().statusCode(409);
        // Nor by direct SQL, past the service.
        for (var statement : List.of(
                "update review_plan set authority = 'x' where id = '%s'",
                "update review set due = '2026-01-01' where plan = '%s'",
                "delete from review_link where plan = '%s'",
                "insert into review select plan, 'x', version, state, group_number, due, responsible, content"
                        + " from review where plan = '%s'")) {
            assertThatThrownBy(() -> sql(statement.formatted(plan))).hasStackTraceContaining("is closed");
        }
        assertThat(author().get(path(plan, "9.600061")).jsonPath().getList("history.act"))
                .containsExactly("WRITTEN", "CONCLUDED", "LINKED");
        // But a decision published afterwards carries the proposal out.
        verb(author(), decision, "submit").then().statusCode(200);
        verb(approver(), decision, "approve").then().statusCode(200);
        author().get(path(plan, "9.600061")).then().body("links.carriedOut", contains(true));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
