package vn.motcua.procedure.review.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.link.ReviewLinks;
import vn.motcua.procedure.review.plan.PlanState;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;
import vn.motcua.procedure.review.plan.ReviewActs;
import vn.motcua.procedure.review.plan.ReviewPlan;
import vn.motcua.procedure.review.plan.ReviewPlans;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;

/** Common to every change of a review: the plan is approved and stays so, the version matches, the change is noted. */
@ApplicationScoped
class ChangeReview {
    private final ReviewPlans plans;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final ReviewActs acts;

    ChangeReview(ReviewPlans plans, Reviews reviews, ReviewLinks links, ReviewActs acts) {
        this.plans = plans;
        this.reviews = reviews;
        this.links = links;
        this.acts = acts;
    }

    /** Locks the plan and the review. */
    Subject begin(UUID id, String code, String version) {
        var plan = plans.held(id).orElseThrow(Problem::notFound);
        var review = reviews.locked(id, code).orElseThrow(Problem::notFound);
        IfMatch.require(version, review.version());
        plan.require(PlanState.APPROVED);
        return new Subject(plan, review);
    }

    Response noted(Review review, Deed deed, String reason) {
        acts.note(review.plan(), review.code(), deed, reason);
        reviews.flush();
        return answer(review);
    }

    Response answer(Review review) {
        return Response.ok(ReviewView.of(review, links.of(review), acts.of(review.plan(), review.code())))
                .tag(IfMatch.of(review.version()))
                .build();
    }

    record Subject(ReviewPlan plan, Review review) {}
}
