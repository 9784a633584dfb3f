package vn.motcua.intake.application;

/** The kind of act in an application's history. */
public enum Action {
    CREATED,
    DOCUMENT_ATTACHED,
    SUBMITTED,
    SUPPLEMENTED,
    WITHDRAWAL_REQUESTED,
    RECHECK_REQUESTED,
    /** Only from earlier versions, where the first read of a result handed it over. */
    RESULT_READ,
    RESULT_ACKNOWLEDGED
}
