package vn.motcua.procedure.review.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;

/** An act on a plan or on a review. */
public record ReviewActView(Deed act, String actor, OffsetDateTime at, String reason) {
    static ReviewActView of(ReviewAct act, Clock clock) {
        return new ReviewActView(
                act.act(), act.actor(), act.at().atZone(clock.getZone()).toOffsetDateTime(), act.reason());
    }
}
