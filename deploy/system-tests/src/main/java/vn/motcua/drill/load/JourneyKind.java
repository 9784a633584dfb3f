package vn.motcua.drill.load;

/** The life cycles of an application in the drill. Together they use every consumer; {@link RareCommands} has the other commands. */
public enum JourneyKind {
    /** On paper at the counter, decided by the ward itself after an apology: form 04 through three hands. */
    COUNTER,
    /** Registered, accepted, issued and returned by one command. */
    ONE_SITTING,
    /** Online with papers missing; form 02, supplement, then the police's own system. */
    SUPPLEMENT,
    /** Accepted, then found incomplete: form 02 through three hands; the clock stops until the application is complete. */
    INCOMPLETE,
    /** Form 03. */
    REFUSED,
    /** Withdrawn by the applicant, at once or while it waits at the counter. */
    WITHDRAWN,
    /** Filed at the portal: one leg in the ward, then three in other agencies' systems. */
    PORTAL
}
