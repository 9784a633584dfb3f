package vn.motcua.procedure.review.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.ReviewContent;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.cost.CostProposal;
import vn.motcua.procedure.review.cost.CostSheet;
import vn.motcua.procedure.review.cost.CostSheet.Activity;
import vn.motcua.procedure.review.cost.CostSheet.FeeItem;
import vn.motcua.procedure.review.cost.HourlyWages;
import vn.motcua.procedure.review.plan.PlanRules;
import vn.motcua.procedure.review.plan.ReviewPlan;

/** Fills in a compliance cost from the catalogue, which does not know how long an activity takes. */
@ApplicationScoped
class ProposeCosts {
    private final StoredCatalogue catalogue;
    private final HourlyWages wages;
    private final Reviews reviews;
    private final Clock clock;

    ProposeCosts(StoredCatalogue catalogue, HourlyWages wages, Reviews reviews, Clock clock) {
        this.catalogue = catalogue;
        this.wages = wages;
        this.reviews = reviews;
        this.clock = clock;
    }

    CostProposal of(ReviewPlan plan, Review review, Language language) {
        var day = today(plan.year());
        var version = version(review.code(), day, plan.year());
        var cases = reviews.lastYears(plan, review.code())
                .map(Review::content)
                .map(ReviewContent::before)
                .map(CostSheet::cases);
        return new CostProposal(
                version.map(ProcedureVersion::from).orElse(null),
                new CostSheet(
                        version.map(inForce -> activities(inForce.provisions(), language))
                                .orElse(List.of()),
                        version.map(inForce -> fees(inForce.provisions(), day, language))
                                .orElse(List.of()),
                        cases.orElse(null)),
                wages.of(plan.year()).orElse(null));
    }

    /** Today, or the day of the year nearest to it. */
    private LocalDate today(int year) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var first = PlanRules.firstDay(year);
        var last = PlanRules.lastDay(year);
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    /** The version in force on the day, else the last one in force on some day of the year. */
    private Optional<ProcedureVersion> version(String code, LocalDate day, int year) {
        var versions = catalogue.of(Set.of(code)).versions(code);
        return versions.stream()
                .filter(version -> version.covers(day))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.wasInForce()
                                && !version.from().isAfter(PlanRules.lastDay(year))
                                && (version.to() == null || !version.to().isBefore(PlanRules.firstDay(year))))
                        .reduce((_, later) -> later));
    }

    private static List<Activity> activities(Provisions provisions, Language language) {
        return Stream.concat(
                        provisions.order().stream(),
                        provisions.documents().stream().map(RequiredDocument::name))
                .limit(CostSheet.MOST_ACTIVITIES)
                .map(name -> activity(name, language))
                .toList();
    }

    private static Activity activity(Text name, Language language) {
        return new Activity(name.in(language), 1, BigDecimal.ZERO, null, 0L, 1);
    }

    /** The fees of the first way of the case type without a condition; a fee from a formula is still to be filled in. */
    private static List<FeeItem> fees(Provisions provisions, LocalDate day, Language language) {
        return provisions.caseTypes().getLast().ways().getFirst().fees().stream()
                .filter(fee -> fee.covers(day))
                .map(fee -> new FeeItem(fee.name().in(language), fee.amount() == null ? 0 : fee.amount()))
                .toList();
    }
}
