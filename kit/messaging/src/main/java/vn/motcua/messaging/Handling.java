package vn.motcua.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.motcua.events.Event;
import vn.motcua.messaging.InboxStreams.Place;
import vn.motcua.messaging.ParkedEvent.Kind;

/** One attempt at one event. One transaction applies it and its sequence; on a fault another transaction parks it with a reason. */
@Singleton
class Handling {
    private static final Logger LOG = Logger.getLogger(Handling.class);
    static final String REASON = "motcua_reason";

    private final InboxStreams streams;
    private final ParkedEvents parked;
    private final OutboxTable outbox;
    private final Observed observed;
    private final Closing closing;
    private final String service;

    Handling(
            InboxStreams streams,
            ParkedEvents parked,
            OutboxTable outbox,
            Observed observed,
            Closing closing,
            ServiceSettings service) {
        this.streams = streams;
        this.parked = parked;
        this.outbox = outbox;
        this.observed = observed;
        this.closing = closing;
        this.service = service.name();
    }

    /** An event to apply, and its place in the stream when the attempt began. */
    private final class Attempt {
        private final CloudEvent event;
        private final boolean replay;
        private Place place;
        private boolean applied;

        private Attempt(CloudEvent event, boolean replay) {
            this.event = event;
            this.replay = replay;
        }

        private void apply(Consumer<Event<?>> handler) {
            place = streams.lock(event);
            if (alreadyApplied(event, place)) {
                forget();
            } else if (event.counted() && !place.follows(event)) {
                parked.park(event, Kind.GAP, "waits for " + (place.lastSequence() + 1), place.version());
            } else if (replay || !event.counted() || place.parkedAs() != Kind.DEAD) {
                event.toEvent().ifPresent(handler);
                streams.advance(event);
                forget();
                applied = true;
            }
        }

        private void forget() {
            if (place.parkedAs() != null) {
                parked.remove(event);
            }
        }

        /** Parks with the version of the attempt: an event applied since then makes this one ready at once. */
        private void park(RuntimeException fault) {
            var now = streams.lock(event);
            if (alreadyApplied(event, now)) {
                return;
            }
            var kind = fault instanceof PredecessorMissing ? Kind.PREDECESSOR : Kind.DEAD;
            var reason = Reason.of(fault);
            parked.park(event, kind, reason, place.version());
            if (kind == Kind.DEAD && now.parkedAs() != Kind.DEAD) {
                LOG.errorf("Event %s of %s is dead: %s", event.id(), event.source(), reason);
                outbox.copy(deadLetter(event, reason));
            }
        }
    }

    /**
     * Applies the event if it is the next of its sequence.
     *
     * @param replay true to try a dead event again
     * @throws RuntimeException on a passing fault (nothing has changed, try again), or if the service is stopping (its
     *     successor will get the event)
     */
    void handle(CloudEvent event, Consumer<Event<?>> handler, boolean replay) {
        var begun = closing.finishes(() -> {
            if (observed.attempt(event, () -> applies(event, handler, replay))) {
                observed.applied(event);
            }
        });
        if (!begun) {
            throw new IllegalStateException("the service is stopping; its successor will get the event");
        }
    }

    private boolean applies(CloudEvent event, Consumer<Event<?>> handler, boolean replay) {
        var attempt = new Attempt(event, replay);
        try {
            QuarkusTransaction.requiringNew().run(() -> attempt.apply(handler));
            return attempt.applied;
        } catch (RuntimeException fault) {
            if (PassingFaults.includes(fault) || closing.hasBegun()) {
                throw fault;
            }
            QuarkusTransaction.requiringNew().run(() -> attempt.park(fault));
            return false;
        }
    }

    private static boolean alreadyApplied(CloudEvent event, Place place) {
        return event.counted() && event.sequence() <= place.lastSequence();
    }

    private Message deadLetter(CloudEvent event, String reason) {
        var original = event.message();
        return new Message(
                original.topic() + ".dlq." + service,
                original.key() == null ? event.subject() : original.key(),
                original.headers().with(REASON, reason),
                original.body() == null ? new byte[0] : original.body());
    }
}
