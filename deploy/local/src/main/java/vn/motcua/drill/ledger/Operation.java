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
    REFUSE,
    CLAIM,
    SUBMIT_DRAFT,
    APPROVE,
    ISSUE,
    HAND_OVER
}
