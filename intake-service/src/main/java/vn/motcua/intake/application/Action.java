package vn.motcua.intake.application;

/** What a line of an application's history tells. */
public enum Action {
    CREATED,
    DOCUMENT_ATTACHED,
    SUBMITTED,
    SUPPLEMENTED,
    WITHDRAWAL_REQUESTED,
    RECHECK_REQUESTED,
    RESULT_READ
}
