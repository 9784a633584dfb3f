package vn.motcua.local;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a part of the system.
 *
 * @param since the time of the last change of its state
 * @param restarts how often it was restarted since the system started
 * @param reason of the last restart; empty if there was none
 * @param health the address of its health checks; empty if it has none
 */
public record Standing(State state, Instant since, int restarts, String reason, Optional<URI> health) {
    public enum State {
        STARTING,
        UP,
        /** The part has ended and is restarted after a pause. */
        PAUSING
    }
}
