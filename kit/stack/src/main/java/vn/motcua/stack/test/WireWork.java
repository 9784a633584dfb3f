package vn.motcua.stack.test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Measures a request's work in PostgreSQL: the statements that the driver executes for it, from the driver's protocol
 * trace. Two requests with the same work take equally long; a stopwatch would only show that the machine was busy.
 */
public final class WireWork extends Handler {
    private record Sent(long thread, String message) {}

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    /** The driver asks once in a connection what a type is called, whoever comes first. */
    private static final String TYPES = "pg_catalog.pg_type";

    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<Long, Boolean> asksForTypes = new ConcurrentHashMap<>();

    private WireWork() {}

    public static WireWork start() {
        var work = new WireWork();
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(work);
        return work;
    }

    /**
     * The statements of the thread that sent this value, each shown by its number of parameters; empty if no thread
     * sent it.
     */
    public List<String> ofTheThreadThatSent(String value) {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(Level.INFO);
        return sent.stream()
                .filter(each -> each.message().contains(value))
                .map(Sent::thread)
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    private List<String> of(long thread) {
        return sent.stream()
                .filter(each -> each.thread() == thread)
                .map(each -> parameters(each.message()))
                .toList();
    }

    private static String parameters(String bind) {
        return "statement with " + bind.chars().filter(letter -> letter == '$').count() + " parameters";
    }

    @Override
    public void publish(LogRecord event) {
        var message = event.getMessage() == null ? "" : new SimpleFormatter().formatMessage(event);
        var thread = Thread.currentThread().threadId();
        if (message.contains("FE=> Parse")) {
            asksForTypes.put(thread, message.contains(TYPES));
        } else if (message.contains("FE=> Bind") && !asksForTypes.getOrDefault(thread, false)) {
            sent.add(new Sent(thread, message));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
