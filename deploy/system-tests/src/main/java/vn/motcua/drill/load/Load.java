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

/** Plays several applications at once; the seed determines the {@link JourneyKind} of each. */
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
     * The size of the load.
     *
     * @param atOnce number of applications in progress at any time
     * @param thinking the mean pause between two acts of one application
     * @param patience after which an application counts as stuck
     */
    public record Settings(long seed, int atOnce, Duration thinking, Duration patience) {}

    public Load(City city, Ledger ledger, Settings settings) {
        this.city = city;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Starts the load; each application that ends is followed by another. */
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
            play(kind(number), number);
            finished.incrementAndGet();
        } catch (GaveUp stands) {
            // The reason is in the ledger.
            stuck.incrementAndGet();
        }
    }

    /** Plays one application to its end, in the caller's thread. @throws GaveUp if it gets stuck */
    public UUID play(JourneyKind kind, int number) {
        var pace = new Pace(new Random(settings.seed() * 31 + number), settings.thinking());
        var client = new RetryingClient(ledger, settings.patience());
        return new Journey(city, client, pace, city.mailAddress("drill-" + number)).travel(kind);
    }

    /** Each group of consecutive applications, as many as there are roads, takes every road once, in a shuffled order. */
    private JourneyKind kind(int number) {
        List<JourneyKind> roads = new ArrayList<>(List.of(JourneyKind.values()));
        Collections.shuffle(roads, new Random(settings.seed() + number / roads.size()));
        return roads.get(number % roads.size());
    }

    /** Starts no new application; those in progress go on to their end. */
    public void end() {
        ending = true;
        applicants.shutdown();
    }

    /** After {@link #end}: whether the last application has ended within that time. */
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
