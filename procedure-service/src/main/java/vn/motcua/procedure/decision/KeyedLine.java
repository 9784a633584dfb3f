package vn.motcua.procedure.decision;

/** A line with its key in the decision. */
public record KeyedLine(String key, Line content) {
    /** The pattern of every key. */
    public static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";
}
