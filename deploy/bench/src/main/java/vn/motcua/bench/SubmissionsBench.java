package vn.motcua.bench;

import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.OwnSystem;

/**
 * Files and submits applications from the moment the services are ready. Each citizen files the next one when the
 * previous one is answered. Shows how fast a cold system is, and when it is warm.
 */
final class SubmissionsBench {
    private static final int CONNECTIONS = 16;
    private static final int STEP_SECONDS = 15;

    private final OwnSystem own;
    private final PrintStream out;
    private final Duration length;
    private final AtomicIntegerArray submitted;

    SubmissionsBench(OwnSystem own, PrintStream out, Duration length) {
        this.own = own;
        this.out = out;
        this.length = length;
        // Requests still running at the end are answered some seconds later.
        submitted = new AtomicIntegerArray(Math.ceilDiv((int) length.toSeconds(), STEP_SECONDS) + 10);
    }

    void run() {
        out.printf("Filed and submitted, %d connections, %d s from Ready%n", CONNECTIONS, length.toSeconds());
        try (var citizens = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var citizen : citizens.invokeAll(Collections.nCopies(CONNECTIONS, citizen(System.nanoTime())))) {
                citizen.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
        for (int step = 0; (step + 1) * STEP_SECONDS <= length.toSeconds(); step++) {
            out.printf(
                    "  second %3d to %3d  %6.1f a second%n",
                    step * STEP_SECONDS, (step + 1) * STEP_SECONDS, submitted.get(step) / (double) STEP_SECONDS);
        }
    }

    private Callable<Void> citizen(long from) {
        return () -> {
            while (System.nanoTime() - from < length.toNanos()) {
                new Case(own.city(), Filings.maritalStatus().withoutPapers()).past(SUBMIT);
                submitted.incrementAndGet((int) ((System.nanoTime() - from) / 1_000_000_000L / STEP_SECONDS));
            }
            return null;
        };
    }
}
