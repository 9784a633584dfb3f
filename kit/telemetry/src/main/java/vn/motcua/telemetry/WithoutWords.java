package vn.motcua.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Removes exception messages from every log line, the frameworks' too, because they quote what was filed (a refused SQL
 * value, an unreadable JSON, a mail server's answer). Classes and code positions stay. The message of a failed start
 * also stays: it quotes nobody and an operator must read it.
 */
@LoggingFilter(name = "without-words")
final class WithoutWords implements Filter {
    /** This logger quotes the raw request address when something fails outside every resource. */
    private static final String OUTERMOST = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    private static final String START = "io.quarkus.runtime.Application";

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getThrown() != null && !START.equals(record.getLoggerName())) {
            record.setThrown(Wordless.of(record.getThrown()));
        }
        if (OUTERMOST.equals(record.getLoggerName())) {
            record.setMessage("A request failed outside every resource");
            record.setParameters(null);
        }
        return true;
    }
}
