package vn.motcua.intake.document;

/** Whether the bytes are in the store. */
public enum DocumentStatus {
    STORED,
    /** The portal has the bytes and we fetch them. */
    TO_FETCH,
    /** Given up: the file differs from the announced one, is gone, or failed at every attempt. Ops may try again. */
    FETCH_FAILED
}
