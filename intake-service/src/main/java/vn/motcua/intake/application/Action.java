package vn.motcua.intake.application;

/** What a line of an application's history tells. */
public enum Action {
    CREATED,
    DOCUMENT_ATTACHED,
    SUBMITTED,
    SUPPLEMENTED,
    WITHDRAWAL_REQUESTED,
    RECHECK_REQUESTED,
    /** Of earlier versions, where a first read handed over. */
    RESULT_READ,
    RESULT_ACKNOWLEDGED
}
