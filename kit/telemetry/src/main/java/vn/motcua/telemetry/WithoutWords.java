package vn.motcua.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the messages of exceptions out of every log line, the frameworks' too: they quote what was filed (a refused SQL
 * value, an unreadable JSON, a mail server's answer). Classes and places stay.
 */
@LoggingFilter(name = "without-words")
final class WithoutWords implements Filter {
    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getThrown() != null) {
            record.setThrown(Wordless.of(record.getThrown()));
        }
        return true;
    }
}
