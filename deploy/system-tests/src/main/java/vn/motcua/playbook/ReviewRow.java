package vn.motcua.playbook;

import static vn.motcua.local.Service.PROCEDURE;
import static vn.motcua.playbook.CaseRow.because;
import static vn.motcua.playbook.Decision.APPROVER;
import static vn.motcua.playbook.Decision.AUTHOR;

import java.util.List;
import java.util.Map;

/** The commands on a plan of reviews and on the review of one procedure. */
public enum ReviewRow implements Row<ReviewPlan> {
    PLAN(null, plan(AUTHOR, "POST", "").saying(ReviewPlan::plan).keyed().keeping("id", "/id")),
    CHANGE_PLAN(PLAN, plan(AUTHOR, "PUT", "/{id}").saying(ReviewPlan::plan).onAnyVersion()),
    APPROVE(PLAN, plan(APPROVER, "POST", "/{id}/approve").onAnyVersion()),
    CLOSE(APPROVE, plan(AUTHOR, "POST", "/{id}/close").onAnyVersion()),
    WRITE(
            APPROVE,
            review("PUT", "")
                    .saying(_ -> ReviewPlan.found(20_000, 5_000, 100, "AMEND"))
                    .onAnyVersion()),
    CONCLUDE(WRITE, review("POST", "/conclude").onAnyVersion()),
    REOPEN(CONCLUDE, review("POST", "/reopen").saying(_ -> because("Xem lại")).onAnyVersion()),
    LINK(
            CONCLUDE,
            review("PUT", "/links").saying(_ -> Map.of("links", List.of())).onAnyVersion());

    private final ReviewRow after;
    private final Request<ReviewPlan> request;

    ReviewRow(ReviewRow after, Request<ReviewPlan> request) {
        this.after = after;
        this.request = request;
    }

    @Override
    public ReviewRow after() {
        return after;
    }

    @Override
    public Request<ReviewPlan> request() {
        return request;
    }

    private static Request<ReviewPlan> plan(String who, String method, String rest) {
        return Request.of(PROCEDURE, method + " /v1/review-plans" + rest, _ -> who);
    }

    private static Request<ReviewPlan> review(String method, String rest) {
        return plan(AUTHOR, method, "/{id}/reviews/{code}" + rest);
    }
}
