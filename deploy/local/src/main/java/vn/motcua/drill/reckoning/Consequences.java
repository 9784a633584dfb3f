package vn.motcua.drill.reckoning;

import java.util.List;
import java.util.Optional;
import vn.motcua.drill.ledger.Operation;

/** The written table: what must be on the topics once an operation was acknowledged (docs/asyncapi.yaml). */
final class Consequences {
    private Consequences() {}

    static List<String> of(Operation operation) {
        return switch (operation) {
            case OPEN, ATTACH -> List.of();
            case SUBMIT -> List.of("application.submitted", "application.checked", "case.opened");
            case SETTLE ->
                List.of("application.submitted", "case.accepted", "case.result-issued", "case.result-handed-over");
            case SUPPLEMENT -> List.of("application.supplemented", "case.supplement-received");
            case WITHDRAW -> List.of("application.withdrawal-requested", "case.withdrawn");
            case READ_RESULT -> List.of("application.result-read", "case.result-handed-over");
            case ACCEPT -> List.of("case.accepted", "case.leg-opened");
            case ASK_SUPPLEMENT -> List.of("case.supplement-requested");
            case DRAFT_SUPPLEMENT -> List.of("case.supplement-drafted");
            case SIGN_SUPPLEMENT -> List.of("case.supplement-signed");
            case RETURN_SUPPLEMENT -> List.of("case.leg-returned");
            case SEND_SUPPLEMENT -> List.of("case.supplement-requested");
            case SUPPLEMENT_INCOMPLETE -> List.of("case.supplement-incomplete");
            case SUPPLEMENT_COMPLETE -> List.of("case.leg-resumed");
            case DRAFT_EXTENSION -> List.of("case.extension-drafted");
            case SIGN_EXTENSION -> List.of("case.extension-signed");
            case RETURN_EXTENSION -> List.of("case.extension-returned");
            case SEND_EXTENSION -> List.of("case.leg-extended");
            case REFUSE -> List.of("case.refused");
            case CLAIM -> List.of("case.task-assigned");
            case SUBMIT_DRAFT -> List.of("case.leg-submitted");
            case APPROVE -> List.of("case.leg-approved");
            case ISSUE -> List.of("case.result-issued");
            case HAND_OVER -> List.of("case.result-handed-over");
        };
    }

    /** The event that each execution of the operation leaves exactly one of; empty where there is none. */
    static Optional<String> mark(Operation operation) {
        return switch (operation) {
            case OPEN, ATTACH -> Optional.empty();
            case SUBMIT, SETTLE -> Optional.of("application.submitted");
            case SUPPLEMENT -> Optional.of("application.supplemented");
            case WITHDRAW -> Optional.of("application.withdrawal-requested");
            case READ_RESULT -> Optional.of("application.result-read");
            case ACCEPT -> Optional.of("case.accepted");
            case ASK_SUPPLEMENT -> Optional.of("case.supplement-requested");
            case DRAFT_SUPPLEMENT -> Optional.of("case.supplement-drafted");
            case SIGN_SUPPLEMENT -> Optional.of("case.supplement-signed");
            case RETURN_SUPPLEMENT -> Optional.of("case.leg-returned");
            case SEND_SUPPLEMENT -> Optional.of("case.supplement-requested");
            case SUPPLEMENT_INCOMPLETE -> Optional.of("case.supplement-incomplete");
            case SUPPLEMENT_COMPLETE -> Optional.of("case.leg-resumed");
            case DRAFT_EXTENSION -> Optional.of("case.extension-drafted");
            case SIGN_EXTENSION -> Optional.of("case.extension-signed");
            case RETURN_EXTENSION -> Optional.of("case.extension-returned");
            case SEND_EXTENSION -> Optional.of("case.leg-extended");
            case REFUSE -> Optional.of("case.refused");
            case CLAIM -> Optional.of("case.task-assigned");
            case SUBMIT_DRAFT -> Optional.of("case.leg-submitted");
            case APPROVE -> Optional.of("case.leg-approved");
            case ISSUE -> Optional.of("case.result-issued");
            case HAND_OVER -> Optional.of("case.result-handed-over");
        };
    }
}
