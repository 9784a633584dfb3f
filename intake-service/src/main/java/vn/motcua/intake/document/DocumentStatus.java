package vn.motcua.intake.document;

/** Whether the bytes are here. */
public enum DocumentStatus {
    STORED,
    /** The portal has them and we fetch them. */
    TO_FETCH,
    /** Given up: not what was announced, gone, or not there however often it was asked for. Ops may try again. */
    FETCH_FAILED
}
