package vn.motcua.intake.application;

/** The kind of act in an application's history. */
public enum Action {
    CREATED,
    CHANGED,
    DOCUMENT_ATTACHED,
    DOCUMENT_REMOVED,
    DOCUMENT_NAMED,
    SUBMITTED,
    SUPPLEMENTED,
    WITHDRAWAL_REQUESTED,
    CONTACT_CORRECTED,
    RECHECK_REQUESTED,
    /** Only from earlier versions, where the first read of a result handed it over. */
    RESULT_READ,
    RESULT_ACKNOWLEDGED
}
