package vn.motcua.procedure.decision;

/**
 * Whether a decision met its time limits (QĐ 766/QĐ-TTg indices 1.1 and 1.2; NĐ 63/2010/NĐ-CP Art. 15, 24).
 *
 * @param inTime signed early enough before the legal text takes effect; absent if the text's days or a calendar are unknown
 * @param displayedInTime published here soon enough after it was signed
 */
public record Timeliness(Boolean inTime, Boolean displayedInTime) {}
