package vn.motcua.procedure.review.plan;

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
        return new WrongStep(
                "plan-state",
                new Text(
                        "Kế hoạch đang ở trạng thái " + state + ", không thực hiện được thao tác này.",
                        "The plan is " + state + " and does not allow this."));
    }

    public static WrongStep ofReview(Enum<?> state) {
        return new WrongStep(
                "review-state",
                new Text(
                        "Việc rà soát đang ở trạng thái " + state + ", không thực hiện được thao tác này.",
                        "The review is " + state + " and does not allow this."));
    }

    String code() {
        return code;
    }

    Text detail() {
        return detail;
    }
}
