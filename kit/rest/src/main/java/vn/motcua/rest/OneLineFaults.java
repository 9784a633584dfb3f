package vn.motcua.rest;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Removes the stack traces from log lines of the connection pool and the transaction manager about a broken connection. Their
 * cause is a cable, a restart or a slow disk, never a line of code, and there are dozens of them while the database is down.
 */
@LoggingFilter(name = "one-line-faults")
final class OneLineFaults implements Filter {
    private static final List<String> LOGGERS =
            List.of("io.agroal.", "com.arjuna.", "io.quarkus.agroal.", "org.hibernate.engine.jdbc.");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getThrown() != null && isAboutConnections(line)) {
            line.setThrown(new Traceless(line.getThrown()));
        }
        return true;
    }

    private static boolean isAboutConnections(LogRecord line) {
        var name = String.valueOf(line.getLoggerName());
        return LOGGERS.stream().anyMatch(name::startsWith);
    }

    /** Prints like the fault itself, in one line. */
    private static final class Traceless extends Exception {
        private final String text;

        private Traceless(Throwable fault) {
            super(fault.getMessage(), null, false, false);
            text = fault.toString().lines().findFirst().orElse("");
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
