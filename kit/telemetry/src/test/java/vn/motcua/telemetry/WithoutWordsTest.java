package vn.motcua.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class WithoutWordsTest {
    @Test
    void aStackTraceKeepsClassesAndPlacesAndSaysNothingElse() {
        // Given
        var refused = new SQLException("Key (email)=(an@example.vn) already exists");
        var fault = new IllegalStateException("Nguyễn Văn An", refused);
        fault.addSuppressed(new RuntimeException("0912345678"));
        refused.initCause(new IllegalArgumentException("001085012345"));
        var record = new LogRecord(Level.SEVERE, "unexpected error 42");
        record.setThrown(fault);

        // When
        var kept = new WithoutWords().isLoggable(record);

        // Then
        assertThat(kept).isTrue();
        var printed = printed(record.getThrown());
        assertThat(printed)
                .contains(
                        "java.lang.IllegalStateException",
                        "Suppressed: java.lang.RuntimeException",
                        "Caused by: java.sql.SQLException",
                        "Caused by: java.lang.IllegalArgumentException",
                        "at vn.motcua.telemetry.WithoutWordsTest.aStackTraceKeepsClassesAndPlacesAndSaysNothingElse")
                .doesNotContain("Nguyễn", "example.vn", "0912345678", "001085012345");
        assertThat(record.getThrown().getMessage()).isNull();
    }

    @Test
    void exceptionsThatCauseEachOtherEnd() {
        var first = new RuntimeException("a");
        var second = new RuntimeException("b", first);
        first.initCause(second);
        var record = new LogRecord(Level.SEVERE, "fault");
        record.setThrown(first);

        new WithoutWords().isLoggable(record);

        assertThat(printed(record.getThrown()).lines().filter(line -> line.startsWith("Caused by: ")))
                .hasSizeBetween(2, 30);
    }

    @Test
    void whyAServiceDoesNotStartIsSaid() {
        var record = new LogRecord(Level.SEVERE, "Failed to start application");
        record.setLoggerName("io.quarkus.runtime.Application");
        record.setThrown(new IllegalStateException("Validate failed"));

        new WithoutWords().isLoggable(record);

        assertThat(printed(record.getThrown())).contains("Validate failed");
    }

    @Test
    void aLineWithoutAnExceptionPassesAsItIs() {
        var record = new LogRecord(Level.INFO, "The relay works again");

        assertThat(new WithoutWords().isLoggable(record)).isTrue();
        assertThat(record.getMessage()).isEqualTo("The relay works again");
    }

    private static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
