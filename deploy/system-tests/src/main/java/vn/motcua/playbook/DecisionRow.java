package vn.motcua.playbook;

import static vn.motcua.local.Service.PROCEDURE;
import static vn.motcua.playbook.CaseRow.because;
import static vn.motcua.playbook.Decision.APPROVER;
import static vn.motcua.playbook.Decision.AUTHOR;

/** The commands that bring a decision into the catalogue. */
public enum DecisionRow implements Row<Decision> {
    DRAFT(null, by(AUTHOR, "POST /v1/drafts").saying(Decision::heading).keyed().keeping("id", "/id")),
    CHANGE_HEADING(
            DRAFT, by(AUTHOR, "PUT /v1/drafts/{id}").saying(Decision::heading).onAnyVersion()),
    PUT_LINE(DRAFT, by(AUTHOR, "PUT /v1/drafts/{id}/lines/{key}").saying(Decision::nextLine)) {
        @Override
        public int times(Decision decision) {
            return decision.lines();
        }
    },
    DELETE_LINE(PUT_LINE, by(AUTHOR, "DELETE /v1/drafts/{id}/lines/{key}")),
    SUBMIT(PUT_LINE, by(AUTHOR, "POST /v1/drafts/{id}/submit").onAnyVersion().doneWhen(Decision.that("SUBMITTED"))),
    SEND_BACK(
            SUBMIT,
            by(APPROVER, "POST /v1/drafts/{id}/send-back")
                    .saying(_ -> because("Nêu rõ hơn"))
                    .onAnyVersion()),
    DISCARD(
            SUBMIT,
            by(AUTHOR, "POST /v1/drafts/{id}/discard")
                    .saying(_ -> because("Không cần nữa"))
                    .onAnyVersion()),
    APPROVE(SUBMIT, by(APPROVER, "POST /v1/drafts/{id}/approve").onAnyVersion().doneWhen(Decision.that("PUBLISHED")));

    private final DecisionRow after;
    private final Request<Decision> request;

    DecisionRow(DecisionRow after, Request<Decision> request) {
        this.after = after;
        this.request = request;
    }

    @Override
    public DecisionRow after() {
        return after;
    }

    @Override
    public Request<Decision> request() {
        return request;
    }

    private static Request<Decision> by(String who, String operation) {
        return Request.of(PROCEDURE, operation, _ -> who);
    }
}
