package vn.motcua.routing.external;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;

/**
 * Gives each system with waiting packages its own turn, so that a system that hangs delays no other system. Each system gets
 * one package at a time.
 */
@ApplicationScoped
class SendPackages {
    private final Packages packages;
    private final SystemTurn turn;
    private final ExecutorService threads;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledWork scheduled;

    SendPackages(Packages packages, SystemTurn turn, @VirtualThreads ExecutorService threads, Closing closing) {
        this.packages = packages;
        this.turn = turn;
        this.threads = threads;
        this.scheduled = new ScheduledWork(closing, SendPackages.class, "Sending packages");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendWaiting() {
        scheduled.run(() ->
                QuarkusTransaction.requiringNew().call(packages::systemsWaiting).forEach(this::begin));
    }

    private void begin(String system) {
        if (busy.add(system)) {
            threads.execute(() -> send(system));
        }
    }

    private void send(String system) {
        try {
            scheduled.run(() -> turn.take(system));
        } finally {
            busy.remove(system);
        }
    }
}
