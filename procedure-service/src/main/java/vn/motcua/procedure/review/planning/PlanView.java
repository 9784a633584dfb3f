package vn.motcua.procedure.review.planning;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.procedure.review.ReviewSummary;
import vn.motcua.procedure.review.plan.PlanContent;
import vn.motcua.procedure.review.plan.PlanContent.PlannedGroup;
import vn.motcua.procedure.review.plan.PlanState;
import vn.motcua.procedure.review.plan.ReviewActView;
import vn.motcua.procedure.review.plan.ReviewPlan;

/** A plan as procedure control sees it. @param version for If-Match @param history who did what to it, oldest first */
record PlanView(UUID id, long version, PlanState state, PlanContent content, List<ReviewActView> history) {
    static PlanView of(ReviewPlan plan, List<ReviewSummary> reviews, List<ReviewActView> history) {
        return new PlanView(plan.id(), plan.version(), plan.state(), content(plan, reviews), history);
    }

    static PlanContent content(ReviewPlan plan, List<ReviewSummary> reviews) {
        var byGroup = reviews.stream()
                .collect(Collectors.groupingBy(
                        ReviewSummary::group, Collectors.mapping(ReviewSummary::planned, Collectors.toList())));
        var groups = plan.groups();
        return new PlanContent(
                plan.year(),
                plan.authority(),
                IntStream.range(0, groups.size())
                        .mapToObj(number -> new PlannedGroup(
                                groups.get(number).name(),
                                groups.get(number).theme(),
                                byGroup.getOrDefault(number, List.of())))
                        .toList());
    }
}
