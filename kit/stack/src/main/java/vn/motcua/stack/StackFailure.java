package vn.motcua.stack;

/** A failure of a part of the stack; the message is one sentence for a person, then log lines if any. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
