package vn.motcua.procedure.form;

import java.util.regex.Pattern;

/**
 * An upper bound of the steps in RE2's program of a pattern, computed without compiling it. RE2 takes time linear in the text and
 * in its program, and it expands counted repetitions: {@code ((x{1000}){1000}){1000}} is a thousand million steps.
 */
final class PatternSize {
    static final int MOST = 5_000;
    static final int LONGEST = 500;

    private static final long TOO_MUCH = 1_000_000_000L;
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static boolean isBounded(String pattern) {
        // \Q would hide the quoted part from the count; no form needs it.
        return pattern.length() <= LONGEST && !pattern.contains("\\Q") && new PatternSize(pattern).ofAll() <= MOST;
    }

    private long ofAll() {
        long size = sequence();
        // An extra closing bracket: RE2 will refuse the pattern, but its size is unknown here.
        return at < pattern.length() ? TOO_MUCH : size;
    }

    private long sequence() {
        long before = 0;
        long last = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            long times = repetition();
            if (times >= 0) {
                last = Math.min(TOO_MUCH, last * Math.max(1, times));
            } else {
                before = Math.min(TOO_MUCH, before + last);
                last = atom();
            }
        }
        return Math.min(TOO_MUCH, before + last);
    }

    private long atom() {
        return switch (pattern.charAt(at++)) {
            case '(' -> {
                long size = 2 + sequence();
                at++;
                yield size;
            }
            case '[' -> {
                characterClass();
                yield 1;
            }
            case '\\' -> {
                at++;
                yield 1;
            }
            default -> 1;
        };
    }

    /** A closing bracket in first place is a literal. */
    private void characterClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            if (pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0) {
                at = pattern.indexOf(":]", at) + 2;
            } else {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
        }
        at++;
    }

    /** The maximum number of repetitions of the previous atom; -1 if there is no counted repetition. */
    private long repetition() {
        var counted = REPETITION.matcher(pattern).region(at, pattern.length());
        if (!counted.lookingAt()) {
            return -1;
        }
        at = counted.end();
        var least = Long.parseLong(counted.group(1));
        var most = counted.group(2);
        return most == null || most.isEmpty() ? least + 1 : Math.max(least, Long.parseLong(most));
    }
}
