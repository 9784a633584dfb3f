package vn.motcua.routing.task;

/** What kind of work a task is. */
public enum TaskKind {
    /** An application waits for the one-stop's answer: form 01, 02 or 03. It belongs to the case, not to a leg. */
    RECEPTION,
    /** A step of a leg, as its process plans it. */
    STEP,
    /** A form waits for the signature of a head. */
    FORM_SIGN,
    /** A signed form waits for the one-stop, which sends it to the applicant. */
    FORM_SEND,
    /** The one-stop checks whether the supplement that was filed is complete. */
    SUPPLEMENT_REVIEW,
    /** The applicant's time for a supplement is over. */
    SUPPLEMENT_OVERDUE,
    /** A result waits for the applicant. */
    HAND_OVER,
    /** The one-stop is called for something that no rule settles. It belongs to the case. */
    ATTENTION,
    /** The head of the one-stop asks how a leg stands. */
    URGE
}
