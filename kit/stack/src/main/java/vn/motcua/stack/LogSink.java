package vn.motcua.stack;

/** Where the lines of the child processes go. Called from one thread per process. */
@FunctionalInterface
public interface LogSink {

    LogSink NOWHERE = (process, line) -> {};

    void line(String process, String line);
}
