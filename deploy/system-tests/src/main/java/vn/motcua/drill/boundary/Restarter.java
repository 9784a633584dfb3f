package vn.motcua.drill.boundary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.stack.StackFailure;

/** Restarts every halted service, all services in parallel, until it is closed. */
public final class Restarter implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final LocalSystem system;
    private final Places places;
    private final List<Thread> watchers = new ArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final Set<Service> ordered = ConcurrentHashMap.newKeySet();
    private final List<String> unexplained = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    private Restarter(LocalSystem system, Places places) {
        this.system = system;
        this.places = places;
    }

    public static Restarter of(LocalSystem system, Places places) {
        var restarter = new Restarter(system, places);
        for (var service : Service.values()) {
            var name = "restarter of " + service.title();
            restarter.watchers.add(Thread.ofPlatform().daemon().name(name).start(() -> restarter.watch(service)));
        }
        return restarter;
    }

    /** The number of restarts. */
    public int starts() {
        return starts.get();
    }

    /** Services that ended, or did not start, although no failpoint was hit. */
    public List<String> unexplained() {
        return List.copyOf(unexplained);
    }

    /** Kills the service; it is restarted as after any other end. */
    void startAnew(Service service) {
        ordered.add(service);
        system.process(service.title()).kill();
    }

    private void watch(Service service) {
        var process = system.process(service.title());
        for (int explained = 0; !closing; LockSupport.parkNanos(LOOK.toNanos())) {
            if (!process.isAlive()) {
                var hits = places.hit(service).size();
                if (hits == explained && !ordered.remove(service)) {
                    unexplained.add(service.title() + " ended by itself after " + hits + " failpoints");
                }
                explained = hits;
                revive(service);
            }
        }
    }

    private void revive(Service service) {
        try {
            starts.incrementAndGet();
            system.process(service.title()).restart();
        } catch (StackFailure failure) {
            unexplained.add(failure.getMessage());
        }
    }

    /** Returns when no restart is running any more. */
    @Override
    public void close() {
        closing = true;
        for (var watcher : watchers) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
