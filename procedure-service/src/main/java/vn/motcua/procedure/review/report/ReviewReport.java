package vn.motcua.procedure.review.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.motcua.procedure.review.ReviewContent.Remedy;
import vn.motcua.procedure.review.cost.HourlyWage;
import vn.motcua.procedure.review.cost.Saving;
import vn.motcua.procedure.review.plan.PlanState;
import vn.motcua.procedure.review.plan.ReviewPlan;

/**
 * The results of a year of reviews.
 *
 * @param wage the general rule for reviews that name no wage; absent if there is no such rule
 */
record ReviewReport(
        UUID plan,
        int year,
        String authority,
        PlanState state,
        HourlyWage wage,
        Figures total,
        List<GroupFigures> groups) {
    static ReviewReport of(ReviewPlan plan, HourlyWage wage, List<Figures> byGroup) {
        var groups = plan.groups();
        return new ReviewReport(
                plan.id(),
                plan.year(),
                plan.authority(),
                plan.state(),
                wage,
                byGroup.stream().reduce(Figures.NONE, Figures::plus),
                IntStream.range(0, groups.size())
                        .mapToObj(number -> new GroupFigures(
                                groups.get(number).name(), groups.get(number).theme(), byGroup.get(number)))
                        .toList());
    }

    record GroupFigures(String name, String theme, Figures figures) {}

    /**
     * @param planned the number of procedures to review
     * @param reviewed procedures whose review is concluded
     * @param overdue procedures whose review is past its due day and not concluded
     * @param costBefore per year, in đồng, of the reviewed procedures
     */
    record Figures(
            long planned,
            long reviewed,
            long overdue,
            List<Proposed> proposals,
            long costBefore,
            long costAfter,
            Saving saving) {
        static final Figures NONE = of(0, 0, 0, Map.of(), 0, 0);

        static Figures of(
                long planned, long reviewed, long overdue, Map<Remedy, Proposed> proposals, long before, long after) {
            return new Figures(
                    planned,
                    reviewed,
                    overdue,
                    Arrays.stream(Remedy.values())
                            .map(kind -> proposals.getOrDefault(kind, new Proposed(kind, 0, 0)))
                            .toList(),
                    before,
                    after,
                    Saving.of(before, after));
        }

        private Figures plus(Figures other) {
            var both = new HashMap<Remedy, Proposed>();
            proposals.forEach(proposed -> both.put(proposed.kind(), proposed));
            other.proposals.forEach(proposed -> both.merge(proposed.kind(), proposed, Proposed::plus));
            return of(
                    planned + other.planned,
                    reviewed + other.reviewed,
                    overdue + other.overdue,
                    both,
                    costBefore + other.costBefore,
                    costAfter + other.costAfter);
        }
    }

    /** The number of proposals of a kind. @param carriedOut proposals that led to a published decision */
    record Proposed(Remedy kind, long made, long carriedOut) {
        private Proposed plus(Proposed other) {
            return new Proposed(kind, made + other.made, carriedOut + other.carriedOut);
        }
    }
}
