package vn.motcua.drill.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.playbook.client.City;

/** Applicants and officers at work, several at once; who takes which road follows from the seed. */
public final class Load implements AutoCloseable {
    private final City city;
    private final Ledger ledger;
    private final Settings settings;
    private final ExecutorService applicants = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger stuck = new AtomicInteger();
    private volatile boolean ending;

    /**
     * How hard it works.
     *
     * @param atOnce applications on their way at any time
     * @param thinking the mean pause between two acts of one application
     * @param patience after which an application counts as stuck
     */
    public record Settings(long seed, int atOnce, Duration thinking, Duration patience) {}

    public Load(City city, Ledger ledger, Settings settings) {
        this.city = city;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Begins; each application that ends is followed by another. */
    public void start() {
        city.partner().mode(Journey.POLICE, "MANUAL");
        for (int i = 0; i < settings.atOnce(); i++) {
            applicants.execute(this::oneAfterTheOther);
        }
    }

    private void oneAfterTheOther() {
        while (!ending) {
            play(started.getAndIncrement());
        }
    }

    private void play(int number) {
        try {
            play(road(number), number);
            finished.incrementAndGet();
        } catch (GaveUp stands) {
            // Why is on the ledger.
            stuck.incrementAndGet();
        }
    }

    /** Plays one application to its end, in the caller's thread. @throws GaveUp if it does not get there */
    public UUID play(Road road, int number) {
        var pace = new Pace(new Random(settings.seed() * 31 + number), settings.thinking());
        var client = new RetryingClient(ledger, settings.patience());
        return new Journey(city, client, pace, city.mailAddress("drill-" + number)).travel(road);
    }

    /** So many applications as there are roads take each once, in an order of their own. */
    private Road road(int number) {
        List<Road> roads = new ArrayList<>(List.of(Road.values()));
        Collections.shuffle(roads, new Random(settings.seed() + number / roads.size()));
        return roads.get(number % roads.size());
    }

    /** Those on their way go on to their end; nothing new begins. */
    public void end() {
        ending = true;
        applicants.shutdown();
    }

    /** After {@link #end}: whether the last has come to its end within that time. */
    public boolean ended(Duration limit) {
        try {
            return applicants.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Tally tally() {
        return new Tally(started.get(), finished.get(), stuck.get());
    }

    public record Tally(int started, int finished, int stuck) {
        @Override
        public String toString() {
            return "%d applications begun, %d ended, %d stuck".formatted(started, finished, stuck);
        }
    }

    @Override
    public void close() {
        ending = true;
        city.partner().mode(Journey.POLICE, "AUTOMATIC");
        applicants.shutdownNow();
        applicants.close();
    }
}
