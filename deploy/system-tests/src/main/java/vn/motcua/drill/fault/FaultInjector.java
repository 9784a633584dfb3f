package vn.motcua.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Injects faults by a schedule. Restarts stopped processes, and processes that die by themselves, as an orchestrator would. */
public final class FaultInjector implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Targets targets;
    private final Consumer<String> tell;
    private final Map<Target, ReentrantLock> hands = new EnumMap<>(Target.class);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param tell receives one line for each action */
    public FaultInjector(Targets targets, Consumer<String> tell) {
        this.targets = targets;
        this.tell = tell;
        for (var target : Target.values()) {
            hands.put(target, new ReentrantLock());
        }
        Thread.ofVirtual().name("watch").start(this::watch);
    }

    /** Returns when the last fault is over and every target runs again. */
    public void play(Schedule schedule) {
        var begin = System.nanoTime();
        var running = new ArrayList<Thread>();
        for (var fault : schedule.faults()) {
            LockSupport.parkNanos(fault.at().toNanos() - (System.nanoTime() - begin));
            running.add(Thread.ofVirtual().name(fault.toString()).start(() -> inject(fault)));
        }
        for (var each : running) {
            join(each);
        }
    }

    /** Processes that ended although the drill had not stopped them. */
    public List<String> deaths() {
        return List.copyOf(deaths);
    }

    private void inject(Fault fault) {
        var hand = hands.get(fault.target());
        hand.lock();
        try {
            tell.accept("%s %s".formatted(fault.target().title(), fault.kind()));
            targets.inject(fault);
            LockSupport.parkNanos(fault.lasting().toNanos());
            targets.release(fault, tell);
            tell.accept("%s is back".formatted(fault.target().title()));
        } finally {
            hand.unlock();
        }
    }

    private void watch() {
        while (!closed) {
            for (var target : Target.values()) {
                if (target.isProcess() && hands.get(target).tryLock()) {
                    look(target);
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look(Target target) {
        try {
            if (!closed && !targets.areAlive(target)) {
                deaths.add(target.title());
                tell.accept(target.title() + " has died by itself");
                targets.revive(target, tell);
            }
        } finally {
            hands.get(target).unlock();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on dead processes are not restarted. */
    @Override
    public void close() {
        closed = true;
    }
}
