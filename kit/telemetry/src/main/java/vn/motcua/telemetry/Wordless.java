package vn.motcua.telemetry;

import java.util.stream.Stream;

/** A throwable with classes and code positions only, also for its causes. */
final class Wordless extends Throwable {
    private static final int DEEPEST = 20;

    private final String type;

    private Wordless(Throwable original, int depth) {
        super(null, cause(original, depth), true, true);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
        Stream.of(original.getSuppressed())
                .limit(DEEPEST - depth)
                .forEach(suppressed -> addSuppressed(new Wordless(suppressed, depth + 1)));
    }

    static Throwable of(Throwable original) {
        return original instanceof Wordless ? original : new Wordless(original, 0);
    }

    private static Throwable cause(Throwable original, int depth) {
        var cause = original.getCause();
        return cause == null || cause == original || depth == DEEPEST ? null : new Wordless(cause, depth + 1);
    }

    /** The first line of a stack trace. */
    @Override
    public String toString() {
        return type;
    }
}
