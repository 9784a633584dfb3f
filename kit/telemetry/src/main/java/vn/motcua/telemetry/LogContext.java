package vn.motcua.telemetry;

import java.util.UUID;
import org.jboss.logging.MDC;

/** Adds the application's id to log lines; trace and span are added automatically. */
public final class LogContext implements AutoCloseable {
    static final String APPLICATION = "applicationId";

    private final Object before;

    private LogContext(Object before) {
        this.before = before;
    }

    /** Names the application until it is closed, on this thread or in this request. */
    public static LogContext of(UUID application) {
        var before = MDC.get(APPLICATION);
        name(application);
        return new LogContext(before);
    }

    /** Names the application until the request ends, because the log context ends with the request. */
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
