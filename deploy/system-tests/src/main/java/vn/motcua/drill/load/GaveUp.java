package vn.motcua.drill.load;

/** An application does not get on: what was waited for has not come, or was refused. */
public final class GaveUp extends RuntimeException {
    GaveUp(String message) {
        super(message);
    }
}
