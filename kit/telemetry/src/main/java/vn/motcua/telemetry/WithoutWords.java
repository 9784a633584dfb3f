package vn.motcua.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the messages of exceptions out of every log line, the frameworks' too: they quote what was filed (a refused SQL
 * value, an unreadable JSON, a mail server's answer). Classes and places stay; and why a service does not start, which
 * quotes nobody and is what an operator must read.
 */
@LoggingFilter(name = "without-words")
final class WithoutWords implements Filter {
    /** Quotes the address as it came, when something fails outside every resource. */
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
