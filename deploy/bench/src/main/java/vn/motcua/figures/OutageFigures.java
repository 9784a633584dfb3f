package vn.motcua.figures;

import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.motcua.local.ResidentMemory;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.ExpectationFailed;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.playbook.client.Rows;

/** Submissions at a steady rate while Kafka is dead, and the time afterwards until all of them are cases. */
final class OutageFigures {
    /** As many requests as a service has served after some minutes; before that, it spends most time on compilation. */
    private static final int WARM_UPS = 300;

    private final OwnSystem own;
    private final PrintStream out;
    private final Duration outage;
    private final int perSecond;
    private final Quantiles latencies = new Quantiles("open and submit, both answered");
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private int warmUps;

    OutageFigures(OwnSystem own, PrintStream out, Duration outage, int perSecond) {
        this.own = own;
        this.out = out;
        this.outage = outage;
        this.perSecond = perSecond;
    }

    void print() {
        var kafka = own.system().process("kafka");
        warmUp();
        var before = ResidentMemory.megabytes(own.system().process("intake").pid());
        out.printf("Kafka killed for %d s, %d submissions a second%n", outage.toSeconds(), perSecond);
        kafka.kill();
        load();
        out.printf(
                "  accepted %d of %d (%.3f %%); waiting in intake's outbox: %d%n",
                accepted.get(), tried.get(), 100.0 * accepted.get() / tried.get(), outbox(Service.INTAKE));
        latencies.print(out);
        var costBefore = processorSeconds();
        kafka.restart();
        var back = System.nanoTime();
        Eventually.holds("an empty outbox of intake", Duration.ofMinutes(10), () -> outbox(Service.INTAKE) == 0);
        out.printf("  intake's outbox empty after         %5.1f s%n", secondsSince(back));
        Eventually.holds("all cases", Duration.ofMinutes(20), this::allIsDone);
        out.printf("  every submission a case after       %5.1f s%n", secondsSince(back));
        out.printf(
                "  processor time of the four services %5.1f s, %.0f ms an application%n",
                processorSeconds() - costBefore, 1000 * (processorSeconds() - costBefore) / accepted.get());
        var after = ResidentMemory.megabytes(own.system().process("intake").pid());
        out.printf("  intake's resident memory            %d MB before, %d MB after%n", before, after);
    }

    private void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            submit();
        }
        Eventually.holds("the first cases", this::allIsDone);
        warmUps = accepted.getAndSet(0);
        tried.set(0);
    }

    /** Sends each request at its planned time, even if earlier ones are not answered: a slow answer must not reduce the load. */
    private void load() {
        var requests = Executors.newVirtualThreadPerTaskExecutor();
        try (requests;
                var beat = Executors.newSingleThreadScheduledExecutor()) {
            beat.scheduleAtFixedRate(
                    () -> requests.submit(this::timed), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
            beat.schedule(beat::shutdownNow, outage.toSeconds(), TimeUnit.SECONDS);
            beat.awaitTermination(outage.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void timed() {
        var from = System.nanoTime();
        submit();
        latencies.add(System.nanoTime() - from);
    }

    private void submit() {
        tried.incrementAndGet();
        try {
            new Case(own.city(), Filings.maritalStatus().withoutPapers()).past(SUBMIT);
            accepted.incrementAndGet();
        } catch (ExpectationFailed | RuntimeException refused) {
            out.println("  refused: " + refused.getMessage());
        }
    }

    private boolean allIsDone() {
        return Rows.count(own.system(), Service.ROUTING, "select count(*) from case_file") >= warmUps + accepted.get();
    }

    private double processorSeconds() {
        return Stream.of(Service.values())
                .mapToDouble(service -> ProcessorTime.of(own.system(), service).toMillis() / 1e3)
                .sum();
    }

    private long outbox(Service service) {
        return Rows.count(own.system(), service, "select count(*) from outbox");
    }

    private static double secondsSince(long nanoseconds) {
        return (System.nanoTime() - nanoseconds) / 1e9;
    }
}
