package vn.motcua.drill.ledger;

/** The result of one attempt at a request. */
public enum AttemptResult {
    /** Answered 2xx, or read back as done: from now on it must never be lost. */
    ACKNOWLEDGED,
    /** No answer, or one that does not tell whether the command was done. */
    UNKNOWN,
    /** Answered with a final 4xx. The drill sends no request that may be refused. */
    REFUSED,
    /** The client's patience ended while it repeated the command or waited for a state. */
    GIVEN_UP
}
