package vn.motcua.messaging;

/**
 * Thrown by an event's handler when what the event builds on has not arrived yet. The handler's transaction is rolled
 * back and the event parked until a later event of the same subject, from whatever source, has been applied.
 */
public final class PredecessorMissing extends RuntimeException {
    /** @param message what is missing, without personal data: it stands in logs and before ops */
    public PredecessorMissing(String message) {
        super(message);
    }
}
