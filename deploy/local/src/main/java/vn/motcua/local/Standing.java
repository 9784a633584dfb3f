package vn.motcua.local;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * How a part of the system stands.
 *
 * @param since the time of the last change of its state
 * @param restarts how often it was started again since the system began
 * @param reason of the last restart; empty if there was none
 * @param health the address of its health checks, if it has any
 */
public record Standing(State state, Instant since, int restarts, String reason, Optional<URI> health) {
    public enum State {
        STARTING,
        UP,
        /** It has ended, and is started again after a pause. */
        PAUSING
    }
}
