package vn.motcua.messaging;

import java.util.List;
import java.util.UUID;
import vn.motcua.events.Event;

/**
 * Recovers facts that a service has published but lost, because its database was restored to an earlier time. A service whose
 * facts follow only from its inputs does not implement this: consuming the inputs again produces the same facts.
 */
public interface LostFacts {
    /**
     * Recovers one application's lost facts, in order. Runs in a transaction in which the application's sequence is already past
     * them, so an event put here gets the next number. May run again after a rollback.
     */
    void recover(UUID applicationId, List<Event<?>> lost);
}
