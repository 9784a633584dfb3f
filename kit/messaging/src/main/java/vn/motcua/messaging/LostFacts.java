package vn.motcua.messaging;

import java.util.List;
import java.util.UUID;
import vn.motcua.events.Event;

/**
 * What a service does with facts it has told the world and no longer knows, because its database was set back. A service
 * whose facts follow from its inputs alone has none of this: taking the inputs in once more makes the same facts again.
 */
public interface LostFacts {
    /**
     * Takes up one application's lost facts, in their order. Runs in a transaction in which the application's sequence has
     * already moved past them, so an event put here is the next one. May run again after a rollback.
     */
    void recover(UUID applicationId, List<Event<?>> lost);
}
