package vn.motcua.drill.load;

/** An application is stuck: a command was refused, or an expected state did not come in time. */
public final class GaveUp extends RuntimeException {
    GaveUp(String message) {
        super(message);
    }
}
