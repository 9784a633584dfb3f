package vn.motcua.drill.ledger;

/** What is asked of the system through its APIs. */
public enum Operation {
    OPEN,
    ATTACH,
    SUBMIT,
    /** Filed, accepted, issued and returned by one command at the counter. */
    SETTLE,
    SUPPLEMENT,
    WITHDRAW,
    READ_RESULT,
    ACCEPT,
    ASK_SUPPLEMENT,
    DRAFT_SUPPLEMENT,
    SIGN_SUPPLEMENT,
    RETURN_SUPPLEMENT,
    SEND_SUPPLEMENT,
    SUPPLEMENT_INCOMPLETE,
    SUPPLEMENT_COMPLETE,
    DRAFT_EXTENSION,
    SIGN_EXTENSION,
    RETURN_EXTENSION,
    SEND_EXTENSION,
    REFUSE,
    CLAIM,
    SUBMIT_DRAFT,
    APPROVE,
    ISSUE,
    HAND_OVER
}
