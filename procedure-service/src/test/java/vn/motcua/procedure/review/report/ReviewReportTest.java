package vn.motcua.procedure.review.report;

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
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;
import static vn.motcua.procedure.review.ReviewFixtures.PLANS;
import static vn.motcua.procedure.review.ReviewFixtures.approved;
import static vn.motcua.procedure.review.ReviewFixtures.concluded;
import static vn.motcua.procedure.review.ReviewFixtures.draft;
import static vn.motcua.procedure.review.ReviewFixtures.exist;
import static vn.motcua.procedure.review.ReviewFixtures.found;
import static vn.motcua.procedure.review.ReviewFixtures.group;
import static vn.motcua.procedure.review.ReviewFixtures.link;
import static vn.motcua.procedure.review.ReviewFixtures.linkTo;
import static vn.motcua.procedure.review.ReviewFixtures.plan;
import static vn.motcua.procedure.review.ReviewFixtures.planVerb;
import static vn.motcua.procedure.review.ReviewFixtures.proposal;
import static vn.motcua.procedure.review.ReviewFixtures.sheet;
import static vn.motcua.procedure.review.ReviewFixtures.someAuthority;
import static vn.motcua.procedure.review.ReviewFixtures.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/** The results of a year of reviews, with the five groups of the seed article. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ReviewReportTest {
    private static final int YEAR = 2012;

    @Inject
    EntityManager entities;

    @Test
    void fiveGroupsAreReportedEachAndInAll() {
        // Given five groups of eight procedures, five of them reviewed, all due long ago
        exist("9.610001", "9.610002", "9.610003", "9.610004", "9.610005", "9.610006", "9.610007", "9.610008");
        var plan = approved(
                YEAR,
                someAuthority(),
                List.of(
                        group("Hộ tịch", YEAR, "9.610001", "9.610002"),
                        group("Đất đai", YEAR, "9.610003", "9.610004"),
                        group("Xây dựng", YEAR, "9.610005"),
                        group("Cư trú", YEAR, "9.610006"),
                        group("Chứng thực", YEAR, "9.610007", "9.610008")));
        concluded(plan, "9.610001", found(sheet(100_000, 1_000), sheet(40_000, 1_000), proposal("1", "AMEND")));
        concluded(plan, "9.610002", found(sheet(50_000, 200), null, proposal("1", "KEEP")));
        concluded(plan, "9.610003", found(sheet(1_000_000, 500), sheet(0, 0), proposal("1", "ABOLISH")));
        concluded(
                plan,
                "9.610005",
                found(sheet(20_000, 10), sheet(30_000, 10), proposal("1", "REPLACE"), proposal("2", "MERGE")));
        concluded(plan, "9.610007", found(sheet(0, 300), null, proposal("1", "KEEP")));
        write(plan, "9.610008", found(sheet(9_000, 9_000), null, proposal("1", "KEEP")))
                .then()
                .statusCode(200);
        var amending = published(
                heading("2012-11-01", "2012-12-01"),
                Map.of("x", begin("AMEND", "9.610001", provisions("Bớt giấy tờ"))));
        var abolishing = draftedWith(heading("2012-11-01", "2012-12-01"), Map.of("y", abolish("9.610003")));
        link(plan, "9.610001", linkTo("1", amending, "x")).then().statusCode(200);
        link(plan, "9.610003", linkTo("1", abolishing, "y")).then().statusCode(200);

        // Then
        var report = report(plan);
        report.body("year", equalTo(YEAR))
                .body("wage", nullValue())
                .body("groups.name", contains("Hộ tịch", "Đất đai", "Xây dựng", "Cư trú", "Chứng thực"))
                .body("groups.figures.planned", contains(2, 2, 1, 1, 2))
                .body("groups.figures.reviewed", contains(2, 1, 1, 0, 1))
                .body("groups.figures.overdue", contains(0, 1, 0, 1, 1))
                .body("groups.figures.costBefore", contains(110_000_000, 500_000_000, 200_000, 0, 0))
                .body("groups.figures.costAfter", contains(50_000_000, 0, 300_000, 0, 0))
                .body("groups.figures.saving.amount", contains(60_000_000, 500_000_000, -100_000, 0, 0))
                .body("groups[0].figures.saving.percent", equalTo(54.55f))
                .body("groups[1].figures.saving.percent", equalTo(100.0f))
                .body("groups[2].figures.saving.percent", equalTo(-50.0f))
                .body("groups[3].figures.saving.percent", nullValue())
                .body("groups[2].figures.proposals.find { it.kind == 'MERGE' }.made", equalTo(1));
        report.body("total.planned", equalTo(8))
                .body("total.reviewed", equalTo(5))
                .body("total.overdue", equalTo(3))
                .body("total.costBefore", equalTo(610_200_000))
                .body("total.costAfter", equalTo(50_300_000))
                .body("total.saving.amount", equalTo(559_900_000))
                .body("total.saving.percent", equalTo(91.76f))
                .body("total.proposals.kind", contains("KEEP", "AMEND", "REPLACE", "ABOLISH", "MERGE"))
                .body("total.proposals.made", contains(2, 1, 1, 1, 1))
                .body("total.proposals.carriedOut", contains(0, 1, 0, 0, 0));

        // And a decision published after the plan was closed counts from then on
        planVerb(author(), plan, "close").then().statusCode(200);
        verb(author(), abolishing, "submit").then().statusCode(200);
        verb(approver(), abolishing, "approve").then().statusCode(200);
        report(plan).body("total.proposals.carriedOut", contains(0, 1, 0, 1, 0));
    }

    private static ValidatableResponse report(String plan) {
        return author().get(PLANS + "/" + plan + "/report").then().statusCode(200);
    }

    @Test
    void aPlanHasAtMostFiveHundredProceduresAndIsReportedAllTheSame() {
        // Given 500 procedures like the existing one, and reviews with the highest allowed costs
        exist("9.620000");
        sql("""
                insert into procedure_version (code, valid_from, replaced_by, decision, name_vi, name_en, field, field_vi,
                    field_en, levels, audience, channels, online, agencies, matters, search, hash, content)
                select '9.' || 620000 + n, valid_from, replaced_by, decision, name_vi, name_en, field, field_vi, field_en,
                    levels, audience, channels, online, agencies, matters, search, hash, content
                from procedure_version, generate_series(1, 500) n where code = '9.620000'""");
        var codes = IntStream.rangeClosed(620_000, 620_500)
                .mapToObj("9.%d"::formatted)
                .toList();
        draft(plan(
                        2026,
                        someAuthority(),
                        List.of(
                                group("Một", 2026, codes.subList(0, 250).toArray(String[]::new)),
                                group("Hai", 2026, codes.subList(250, 501).toArray(String[]::new)))))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("too-long"));

        // When
        var plan = approved(2026, codes.subList(1, 501).toArray(String[]::new));
        sql("update review set state = 'CONCLUDED', cost_before = 10000000000000, cost_after = 0 where plan = '" + plan
                + "'");

        // Then 500 × 10^13
        report(plan).body("total.planned", equalTo(500)).body("total.costBefore", equalTo(5_000_000_000_000_000L));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
