package vn.motcua.procedure.form;

import java.util.regex.Pattern;

/**
 * How many steps RE2's program of a pattern has, from above and without making it. RE2 takes time linear in the text, but also in
 * its program, and it writes counted repetitions out: {@code ((x{1000}){1000}){1000}} is a thousand million steps.
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
        // \Q would hide from us what is quoted; nobody needs it in a form.
        return pattern.length() <= LONGEST && !pattern.contains("\\Q") && new PatternSize(pattern).ofAll() <= MOST;
    }

    private long ofAll() {
        long size = sequence();
        // A bracket too many: RE2 will refuse it, but we cannot say how large it is.
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

    /** A bracket that comes first stands for itself. */
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

    /** How often the atom before is repeated at most; -1 where there is no counted repetition. */
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
