package vn.motcua.intake.application;

import java.util.Optional;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** The state of an application for its applicant. Routing keeps the state of the case in the offices. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    /** Form 02 is open: the applicant may supplement. */
    SUPPLEMENT_REQUESTED,
    /** The applicant asked to withdraw (118/2025/NĐ-CP Art. 21); the receiving one-stop answers. */
    WITHDRAWAL_REQUESTED,
    CLOSED;

    /** What can happen to an application: acts of the applicant and facts of the case. */
    enum Move {
        SUBMIT("already-submitted", Messages.of("already-submitted")),
        /** A draft gets another content, or is deleted. */
        CHANGE("already-submitted", Messages.of("already-submitted")),
        SUPPLEMENT("supplement-not-requested", Messages.of("supplement-not-requested")),
        REQUEST_WITHDRAWAL("withdrawal-not-possible", Messages.of("withdrawal-not-possible")),
        CORRECT_CONTACT("not-submitted", Messages.of("not-submitted.contact")),
        ASK_SUPPLEMENT,
        GO_ON,
        TAKE_UP_AGAIN,
        /** The request to withdraw came too late. */
        KEEP,
        END;

        private final String code;
        private final Text refusal;

        Move() {
            this("not-submitted", Messages.of("not-submitted"));
        }

        Move(String code, Text refusal) {
            this.code = code;
            this.refusal = refusal;
        }

        String code() {
            return code;
        }

        Text refusal() {
            return refusal;
        }
    }

    public boolean takesDocuments() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }

    /** Empty where the move is refused. A fact of the case is never refused once there is a case. */
    Optional<ApplicationState> after(Move move) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFT ->
                        switch (move) {
                            case SUBMIT -> SUBMITTED;
                            case CHANGE -> DRAFT;
                            case SUPPLEMENT,
                                    REQUEST_WITHDRAWAL,
                                    CORRECT_CONTACT,
                                    ASK_SUPPLEMENT,
                                    GO_ON,
                                    TAKE_UP_AGAIN,
                                    KEEP,
                                    END -> null;
                        };
                    case SUBMITTED ->
                        switch (move) {
                            case SUBMIT, CHANGE, SUPPLEMENT -> null;
                            // 118/2025/NĐ-CP Art. 21: possible until there is a decision; only routing knows the
                            // decision.
                            case REQUEST_WITHDRAWAL -> WITHDRAWAL_REQUESTED;
                            case ASK_SUPPLEMENT -> SUPPLEMENT_REQUESTED;
                            case CORRECT_CONTACT, GO_ON, TAKE_UP_AGAIN, KEEP -> SUBMITTED;
                            case END -> CLOSED;
                        };
                    case SUPPLEMENT_REQUESTED ->
                        switch (move) {
                            case SUBMIT, CHANGE -> null;
                            case SUPPLEMENT, GO_ON, TAKE_UP_AGAIN -> SUBMITTED;
                            case REQUEST_WITHDRAWAL -> WITHDRAWAL_REQUESTED;
                            case CORRECT_CONTACT, ASK_SUPPLEMENT, KEEP -> SUPPLEMENT_REQUESTED;
                            case END -> CLOSED;
                        };
                    case WITHDRAWAL_REQUESTED ->
                        switch (move) {
                            case SUBMIT, CHANGE, SUPPLEMENT, REQUEST_WITHDRAWAL -> null;
                            // The office still asks: it did not stop the case, and the applicant must be able to
                            // answer.
                            case ASK_SUPPLEMENT -> SUPPLEMENT_REQUESTED;
                            // The request stays valid even if the office lost data.
                            case CORRECT_CONTACT, GO_ON, TAKE_UP_AGAIN -> WITHDRAWAL_REQUESTED;
                            case KEEP -> SUBMITTED;
                            case END -> CLOSED;
                        };
                    case CLOSED ->
                        switch (move) {
                            case SUBMIT, CHANGE, SUPPLEMENT, REQUEST_WITHDRAWAL -> null;
                            // Results of other legs still arrive after the first reported end, and their notices.
                            case CORRECT_CONTACT, ASK_SUPPLEMENT, GO_ON, KEEP, END -> CLOSED;
                            // The end was lost, or a supplement crossed the stop.
                            case TAKE_UP_AGAIN -> SUBMITTED;
                        };
                });
    }
}
