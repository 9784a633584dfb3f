package vn.motcua.procedure.review.plan;

import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** A step that the state of a plan or of a review does not allow. */
public final class WrongStep extends RuntimeException {
    private final String code;
    private final transient Text detail;

    private WrongStep(String code, Text detail) {
        super(detail.en(), null, false, false);
        this.code = code;
        this.detail = detail;
    }

    static WrongStep ofPlan(PlanState state) {
        return new WrongStep("plan-state", Messages.of("plan-state", state));
    }

    public static WrongStep ofReview(Enum<?> state) {
        return new WrongStep("review-state", Messages.of("review-state", state));
    }

    String code() {
        return code;
    }

    Text detail() {
        return detail;
    }
}
