package vn.motcua.figures;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations in nanoseconds, printed as median, 95th percentile and maximum. */
final class Quantiles {
    private final String name;
    private final ConcurrentLinkedQueue<Long> nanoseconds = new ConcurrentLinkedQueue<>();

    Quantiles(String name) {
        this.name = name;
    }

    void add(long duration) {
        nanoseconds.add(duration);
    }

    void print(PrintStream out) {
        var sorted = nanoseconds.stream().sorted().toList();
        out.printf(
                "  %-40s n=%d  p50 %d ms  p95 %d ms  max %d ms%n",
                name, sorted.size(), milliseconds(sorted, 50), milliseconds(sorted, 95), milliseconds(sorted, 100));
    }

    private static long milliseconds(List<Long> sorted, int percent) {
        var rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
        return sorted.get(rank - 1) / 1_000_000;
    }
}
