package vn.motcua.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** An event that a consumer delivers before the service has started. */
@Singleton
class EarlyEvent {
    private static final Duration LONGER_THAN_ANY_EVENT_TAKES = Duration.ofSeconds(1);

    private final UUID application = UUID.randomUUID();
    private final Inbox inbox;
    private final Probe probe;
    private List<Long> appliedDuringStart;

    EarlyEvent(Inbox inbox, Probe probe) {
        this.inbox = inbox;
        this.probe = probe;
    }

    void comes(@Observes StartupEvent event) throws InterruptedException {
        Thread.ofPlatform()
                .name("early-event")
                .start(() -> inbox.receive(Records.withdrawal(application, 1), probe::on))
                .join(LONGER_THAN_ANY_EVENT_TAKES);
        appliedDuringStart = applied();
    }

    List<Long> appliedDuringStart() {
        return appliedDuringStart;
    }

    List<Long> applied() {
        return probe.applied(application.toString(), Records.INTAKE);
    }
}
