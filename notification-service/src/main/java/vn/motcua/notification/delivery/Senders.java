package vn.motcua.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;

/** The sender threads. Each channel has its own, so that an unavailable portal delays no mail. */
@Singleton
class Senders {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final List<Carrier> carriers;
    private final SendNext sendNext;
    private final SendingSettings settings;
    private final Map<DeliveryChannel, Semaphore> bells = new EnumMap<>(DeliveryChannel.class);
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledWork scheduled;
    private volatile boolean stopping;

    Senders(@All List<Carrier> carriers, SendNext sendNext, SendingSettings settings, Closing closing) {
        this.carriers = carriers;
        this.sendNext = sendNext;
        this.settings = settings;
        this.scheduled = new ScheduledWork(closing, Senders.class, "Sending notices");
        carriers.forEach(carrier -> bells.put(carrier.channel(), new Semaphore(0)));
    }

    void start(@Observes StartupEvent event) {
        for (var carrier : carriers) {
            for (int number = 1; number <= settings.threads(); number++) {
                var name = "send-" + carrier.channel() + "-" + number;
                threads.add(Thread.ofPlatform().name(name).start(() -> run(carrier)));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bells.values().forEach(bell -> bell.release(settings.threads()));
        for (var thread : threads) {
            thread.join(GRACE);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deliveries.Planned planned) {
        bells.get(planned.channel()).release();
    }

    private void run(Carrier carrier) {
        var bell = bells.get(carrier.channel());
        while (!stopping) {
            try {
                var sent = new AtomicBoolean();
                // The database may be unavailable; the rows are still there when it is back.
                scheduled.run(() -> sent.set(sendNext.by(carrier)));
                if (!sent.get()) {
                    bell.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }
}
