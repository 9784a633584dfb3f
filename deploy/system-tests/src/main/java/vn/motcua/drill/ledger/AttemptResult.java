package vn.motcua.drill.ledger;

/** What came of one attempt at a request. */
public enum AttemptResult {
    /** Answered 2xx, or read back as done: from here on it must never be lost. */
    ACKNOWLEDGED,
    /** No answer, or one that leaves open whether it was done. */
    UNKNOWN,
    /** Answered 4xx for good. The drill asks for nothing that may be refused. */
    REFUSED,
    /** Repeated, or waited for, longer than anybody would. */
    GIVEN_UP
}
