package vn.motcua.drill.audit;

import java.util.List;
import java.util.Optional;
import vn.motcua.playbook.CaseRow;

/** The written table: what must be on the topics once a command was acknowledged (docs/asyncapi.yaml). */
final class Consequences {
    private Consequences() {}

    static List<String> of(CaseRow command) {
        return switch (command) {
            case OPEN, ATTACH, ANNOUNCE, CHANGE, NAME_PAPER, REMOVE, DELETE, READ_DOCUMENT, NOTE -> List.of();
            case CORRECT_CONTACT -> List.of("application.contact-corrected");
            case SUBMIT -> List.of("application.submitted", "application.checked", "case.opened");
            case SETTLE ->
                List.of("application.submitted", "case.accepted", "case.result-issued", "case.result-handed-over");
            case SUPPLEMENT, ANSWER -> List.of("application.supplemented", "case.supplement-received");
            case WITHDRAW -> List.of("application.withdrawal-requested", "case.withdrawn");
            case ACKNOWLEDGE_RESULT -> List.of("application.result-acknowledged", "case.result-handed-over");
            case ACCEPT -> List.of("case.accepted", "case.leg-opened");
            case REFUSE -> List.of("case.refused");
            case WITHDRAW_AT_COUNTER -> List.of("case.withdrawn");
            case ASK, SEND_SUPPLEMENT -> List.of("case.supplement-requested");
            case DRAFT_SUPPLEMENT, DRAFT_EXTENSION -> List.of("case.form-drafted");
            case SIGN_SUPPLEMENT, SIGN_EXTENSION -> List.of("case.form-signed");
            case RETURN_SUPPLEMENT, RETURN_EXTENSION -> List.of("case.form-returned");
            case SEND_BACK -> List.of("case.leg-returned");
            case FIND_INCOMPLETE -> List.of("case.supplement-incomplete");
            case FIND_COMPLETE -> List.of("case.leg-resumed");
            case STOP -> List.of("case.leg-stopped");
            case SEND_EXTENSION -> List.of("case.leg-extended");
            case GIVE_BACK -> List.of("case.task-given-back");
            case TRANSFER -> List.of("case.transferred");
            case CORRECT_FORM -> List.of("case.form-corrected");
            case CORRECT_RECEIPT -> List.of("case.fee-receipt-corrected");
            case CLAIM, ASSIGN -> List.of("case.task-assigned");
            case COMPLETE -> List.of("case.step-completed");
            case SUBMIT_DRAFT -> List.of("case.leg-submitted");
            case APPROVE -> List.of("case.leg-approved");
            case ISSUE -> List.of("case.result-issued");
            case HAND_OVER -> List.of("case.result-handed-over");
            case REPORT -> List.of("case.partner-reported");
            case REPORT_RESULT -> List.of("case.result-issued");
            case REPORT_TOO_LATE -> List.of("case.attention-needed");
            case CLOSE_ATTENTION -> List.of("case.attention-closed");
            case URGE -> List.of("case.leg-urged");
            case ANSWER_URGE -> List.of("case.urge-answered");
        };
    }

    /** The event that each execution of the command leaves exactly one of; empty where there is none. */
    static Optional<String> mark(CaseRow command) {
        return of(command).stream().findFirst();
    }
}
