package vn.motcua.bench;

import static vn.motcua.playbook.CaseRow.ACCEPT;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.Databases;

/**
 * Counters accept case after case and print each receipt at once. Shows how long the paper takes, and how many papers a minute are kept
 * beside that work and after it.
 */
final class FormsBench {
    private static final int COUNTERS = 3;
    /** Two papers each, of 300 that an official may look at within an hour. */
    private static final int CASES_TO_A_MEASURE = 40;

    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private final OwnSystem own;
    private final PrintStream out;
    private final Duration length;
    private final Latencies paper = new Latencies();
    private final Latencies read = new Latencies();

    FormsBench(OwnSystem own, PrintStream out, Duration length) {
        this.own = own;
        this.out = out;
        this.length = length;
    }

    void run() {
        out.printf("Warming up for %d s, %d counters%n", WARM_UP.toSeconds(), COUNTERS);
        work(WARM_UP, new Latencies(), new Latencies());
        awaitAllKept();
        out.printf("Filed, accepted and printed for %d s%n", length.toSeconds());
        var before = kept();
        var from = System.nanoTime();
        work(length, paper, read);
        var beside = kept() - before;
        var worked = System.nanoTime() - from;
        var waiting = waiting();
        var rest = System.nanoTime();
        awaitAllKept();
        var drained = System.nanoTime() - rest;
        out.println(Latencies.HEADING);
        paper.print("the receipt, just accepted", out);
        read.print("the receipt again", out);
        out.printf("  kept beside the work: %.0f a minute; %d waited at its end", perMinute(beside, worked), waiting);
        if (waiting > 50) {
            out.printf(", and were kept at %.0f a minute", perMinute(waiting, drained));
        }
        out.println();
    }

    private static double perMinute(long forms, long nanoseconds) {
        return forms * 60e9 / nanoseconds;
    }

    private void work(Duration time, Latencies first, Latencies again) {
        try (var counters = Executors.newFixedThreadPool(COUNTERS)) {
            var until = System.nanoTime() + time.toNanos();
            for (var counter : counters.invokeAll(Collections.nCopies(COUNTERS, counter(until, first, again)))) {
                counter.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
    }

    private Callable<Void> counter(long until, Latencies first, Latencies again) {
        return () -> {
            var api = own.city().api("cb-101-1", Service.ROUTING);
            for (var cases = 0; System.nanoTime() < until; cases++) {
                if (cases % CASES_TO_A_MEASURE == 0) {
                    forgetLooks();
                }
                var file = new Case(own.city(), Filings.maritalStatus().mail(Filings.address("bench"))).past(ACCEPT);
                var place =
                        api.get("/v1/cases/" + file.id() + "/forms").expect(200).text("/0/href");
                for (var latencies : new Latencies[] {first, again}) {
                    var asked = System.nanoTime();
                    api.get(place).expect(200);
                    latencies.add(System.nanoTime() - asked);
                }
            }
            return null;
        };
    }

    private void awaitAllKept() {
        Eventually.holds("all forms to be kept", () -> waiting() == 0);
    }

    private long kept() {
        return count("select count(*) from form where file_sha256 is not null");
    }

    private long waiting() {
        return count("select count(*) from form where print_at is not null");
    }

    private long count(String query) {
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** No person accepts cases so fast. */
    private void forgetLooks() throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("delete from look");
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                own.system().databaseUrl(Service.ROUTING), Databases.SUPERUSER, Databases.SUPERUSER);
    }
}
