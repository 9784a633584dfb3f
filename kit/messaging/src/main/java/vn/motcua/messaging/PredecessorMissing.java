package vn.motcua.messaging;

/**
 * An event's handler throws this when data that the event depends on have not arrived yet. The handler's transaction rolls
 * back, and the event is parked until a later event of the same subject, from any source, has been applied.
 */
public final class PredecessorMissing extends RuntimeException {
    /** @param message what is missing, without personal data: it appears in logs and is shown to ops */
    public PredecessorMissing(String message) {
        super(message);
    }
}
