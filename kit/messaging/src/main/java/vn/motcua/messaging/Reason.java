package vn.motcua.messaging;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * Describes a fault by the type of its deepest cause and the position in our code. It omits exception messages, because they
 * may quote an applicant's text. Only {@link PredecessorMissing} is quoted, because we write its message ourselves.
 */
final class Reason {
    private static final String OUR_CODE = "vn.motcua.";

    private Reason() {}

    static String of(Throwable fault) {
        if (fault instanceof PredecessorMissing missing) {
            return missing.getMessage();
        }
        var cause = deepest(fault);
        return name(cause) + place(cause);
    }

    private static String name(Throwable cause) {
        var name = cause.getClass().getName();
        return cause instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OUR_CODE))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static Throwable deepest(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
