package vn.motcua.telemetry;

import java.util.UUID;
import org.jboss.logging.MDC;

/** Which application the log lines of this work speak of; trace and span stand there by themselves. */
public final class LogContext implements AutoCloseable {
    static final String APPLICATION = "applicationId";

    private final Object before;

    private LogContext(Object before) {
        this.before = before;
    }

    /** Until it is closed, on this thread or in this request. */
    public static LogContext of(UUID application) {
        var before = MDC.get(APPLICATION);
        name(application);
        return new LogContext(before);
    }

    /** Until the request ends: its context dies with it. */
    public static void name(UUID application) {
        MDC.put(APPLICATION, application.toString());
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(APPLICATION);
        } else {
            MDC.put(APPLICATION, before);
        }
    }
}
