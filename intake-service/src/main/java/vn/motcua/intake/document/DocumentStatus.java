package vn.motcua.intake.document;

/** Whether the bytes are here. */
public enum DocumentStatus {
    STORED,
    /** The portal has them and we fetch them. */
    TO_FETCH,
    /** Given up: not there, not what was announced, or never answered. */
    FETCH_FAILED
}
