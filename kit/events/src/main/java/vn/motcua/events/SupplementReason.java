package vn.motcua.events;

/** Why an applicant may be asked to complete an application (NĐ 118/2025/NĐ-CP Art. 17(2)a as amended by 309/2026 Art. 8(1)). */
public enum SupplementReason {
    MISSING_PAPER,
    INEXACT,
    WRONG_AUTHORITY,
    /** The data cannot be fetched from the database that holds them. */
    DB_UNAVAILABLE,
    /** The data in the database are incomplete or wrong. */
    DB_DATA_WRONG
}
