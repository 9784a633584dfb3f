package vn.motcua.procedure.national;

/** What a finding asks of a person. */
public enum FindingWeight {
    /** Left out of the draft, or put there as a proposal that must not stand unread. */
    DECIDE,
    /** In the draft as it was read; to be confirmed or mended. */
    CONFIRM,
    /** Changed by rule, without a change of meaning. */
    NOTE
}
