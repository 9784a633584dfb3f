package vn.motcua.drill.havoc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Strikes by a schedule, brings back what was struck, and whatever dies by itself as well, as an orchestrator would. */
public final class Havoc implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Victims victims;
    private final Consumer<String> tell;
    private final Map<Target, ReentrantLock> hands = new EnumMap<>(Target.class);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param tell hears what is done, a line at a time */
    public Havoc(Victims victims, Consumer<String> tell) {
        this.victims = victims;
        this.tell = tell;
        for (var target : Target.values()) {
            hands.put(target, new ReentrantLock());
        }
        Thread.ofVirtual().name("watch").start(this::watch);
    }

    /** Returns when the last blow is over and all is back. */
    public void play(Schedule schedule) {
        var begin = System.nanoTime();
        var blows = new ArrayList<Thread>();
        for (var strike : schedule.strikes()) {
            LockSupport.parkNanos(strike.at().toNanos() - (System.nanoTime() - begin));
            blows.add(Thread.ofVirtual().name(strike.toString()).start(() -> strike(strike)));
        }
        for (var blow : blows) {
            join(blow);
        }
    }

    /** Processes that ended though nobody had struck them. */
    public List<String> deaths() {
        return List.copyOf(deaths);
    }

    private void strike(Strike strike) {
        var hand = hands.get(strike.target());
        hand.lock();
        try {
            tell.accept("%s %s".formatted(strike.target().title(), strike.blow()));
            victims.strike(strike);
            LockSupport.parkNanos(strike.lasting().toNanos());
            victims.release(strike, tell);
            tell.accept("%s is back".formatted(strike.target().title()));
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
            if (!closed && !victims.areAlive(target)) {
                deaths.add(target.title());
                tell.accept(target.title() + " has died by itself");
                victims.revive(target, tell);
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

    /** From here on a dead process stays dead. */
    @Override
    public void close() {
        closed = true;
    }
}
