package vn.motcua.procedure.decision;

/** A line with its place in its decision. */
public record KeyedLine(String key, Line content) {
    /** Of every key. */
    public static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";
}
