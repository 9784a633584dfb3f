package vn.motcua.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The latency of every answer; all are kept, so quantiles are exact. */
final class Latencies {
    static final String HEADING =
            "  %-34s %9s %9s %9s %9s %9s %9s".formatted("milliseconds", "n", "p50", "p95", "p99", "max", "a second");

    private final ConcurrentLinkedQueue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private Duration during = Duration.ZERO;

    void add(long duration) {
        nanoseconds.add(duration);
    }

    /** Adds the duration of the measurement; without it no throughput is printed. */
    void during(Duration further) {
        during = during.plus(further);
    }

    void print(String name, PrintStream out) {
        var sorted = nanoseconds.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "  %-34s %9d %9.1f %9.1f %9.1f %9.1f %9s%n",
                name,
                sorted.size(),
                milliseconds(sorted, 50),
                milliseconds(sorted, 95),
                milliseconds(sorted, 99),
                milliseconds(sorted, 100),
                during.isZero() ? "" : Math.round(sorted.size() / (during.toMillis() / 1e3)));
    }

    /** The smallest value that this percentage of all values does not exceed; 0 if there are no values. */
    static double milliseconds(List<Long> sorted, int percent) {
        var rank = Math.ceilDiv(sorted.size() * (long) percent, 100);
        return rank == 0 ? 0 : sorted.get((int) rank - 1) / 1e6;
    }
}
