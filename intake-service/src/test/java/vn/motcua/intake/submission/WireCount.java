package vn.motcua.intake.submission;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The messages that the PostgreSQL driver sends, taken from its own trace log and separated by thread. One thread runs
 * the transaction of a request, no matter whether our code or a library issues a statement.
 */
final class WireCount extends Handler {
    private record Sent(long thread, String message) {}

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

    static WireCount start() {
        var count = new WireCount();
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(count);
        return count;
    }

    /** The statements, without BEGIN and COMMIT, of the thread that sent a statement with this text. */
    List<String> statementsOfTheThreadThatSent(String text) {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(Level.INFO);
        var thread = sent.stream()
                .filter(each -> each.message().contains(text))
                .findFirst()
                .orElseThrow()
                .thread();
        return sent.stream()
                .filter(each -> each.thread() == thread)
                .map(Sent::message)
                .filter(message -> !message.contains("\"BEGIN\"") && !message.contains("\"COMMIT\""))
                .toList();
    }

    @Override
    public void publish(LogRecord event) {
        var message = event.getMessage() == null ? "" : new java.util.logging.SimpleFormatter().formatMessage(event);
        if (message.contains("FE=> Parse") || message.contains("FE=> SimpleQuery")) {
            sent.add(new Sent(Thread.currentThread().threadId(), message));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
