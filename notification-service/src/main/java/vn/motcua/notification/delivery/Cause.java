package vn.motcua.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.Event;

/** The event that a delivery reports. */
public record Cause(UUID eventId, Instant happenedAt) {
    public static Cause of(Event<?> event) {
        return new Cause(event.id(), event.time());
    }
}
