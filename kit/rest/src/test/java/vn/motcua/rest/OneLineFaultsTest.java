package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OneLineFaultsTest {
    private final OneLineFaults filter = new OneLineFaults();

    @Test
    void aBrokenConnectionIsToldOfInOneLine() {
        var line = line("io.agroal.pool", new SQLException("Connection refused\nCheck the hostname"));

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getThrown().toString()).isEqualTo("java.sql.SQLException: Connection refused");
        assertThat(line.getThrown().getStackTrace()).isEmpty();
    }

    @Test
    void aFaultOfOurOwnKeepsItsTrace() {
        var fault = new IllegalStateException("ours");
        var line = line("vn.motcua.rest.ExceptionsAsProblems", fault);

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getThrown()).isSameAs(fault);
    }

    private static LogRecord line(String logger, Throwable fault) {
        var line = new LogRecord(Level.WARNING, "a line");
        line.setLoggerName(logger);
        line.setThrown(fault);
        return line;
    }
}
