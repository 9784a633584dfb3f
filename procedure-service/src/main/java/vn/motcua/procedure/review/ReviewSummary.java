package vn.motcua.procedure.review;

import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.procedure.review.plan.PlanContent.PlannedReview;

/** A review in a list. @param group the index of its group in the plan, from 0 */
public record ReviewSummary(
        String code,
        @ProjectedFieldName("groupNumber") int group,
        ReviewState state,
        LocalDate due,
        String responsible) {
    /** The schema of a page. */
    @Schema(name = "ReviewPage")
    public record OnPage(List<ReviewSummary> items) {}

    public PlannedReview planned() {
        return new PlannedReview(code, due, responsible);
    }
}
