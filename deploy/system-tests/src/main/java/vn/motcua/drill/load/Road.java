package vn.motcua.drill.load;

/** The kinds of lives an application has in the drill. Together they use every consumer; commands that none takes are in {@link RareCommands}. */
public enum Road {
    /** On paper at the counter, decided by the ward itself after an apology: form 04 through three hands. */
    COUNTER,
    /** Registered, accepted, issued and returned by one command. */
    ONE_SITTING,
    /** Online with papers missing; form 02, supplement, then the police's own system. */
    SUPPLEMENT,
    /** Accepted, then found to lack something: form 02 through three hands, and the clock stands until it is complete. */
    INCOMPLETE,
    /** Form 03. */
    REFUSED,
    /** Withdrawn by the applicant, at once or while it waits at the counter. */
    WITHDRAWN,
    /** Filed at the portal: one leg of the ward's, then three systems of other agencies. */
    PORTAL
}
