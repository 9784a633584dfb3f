package vn.motcua.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.sending.RawAnswer;
import vn.motcua.fuzz.sending.RawCall;

/** The number of calls of each operation, their statuses and durations; and every faulty answer. */
final class Tally {
    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    private final Map<String, Duration> times = new TreeMap<>();
    private final Map<String, Fault> faults = new TreeMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private Duration slowest = Duration.ZERO;
    private int slowestNumber;

    synchronized void add(RawCall call, RawAnswer answer, List<String> wrong) {
        var operation = call.operation().name();
        counts.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        times.merge(operation, answer.took(), Duration::plus);
        if (call.reach() == RawCall.Reach.OPERATION && answer.status() / 100 == 2) {
            succeeded.add(operation);
        }
        if (answer.took().compareTo(slowest) > 0) {
            slowest = answer.took();
            slowestNumber = call.number();
        }
        wrong.forEach(what -> faults.computeIfAbsent(answer.status() + " " + Fault.shortened(what), Fault::new)
                .add(call, answer));
    }

    synchronized int requests() {
        return counts.keySet().stream().mapToInt(this::requests).sum();
    }

    synchronized int of(Operation operation) {
        return requests(operation.name());
    }

    private int requests(String operation) {
        return counts.getOrDefault(operation, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    synchronized List<String> neverSucceeded() {
        return counts.keySet().stream()
                .filter(operation -> !succeeded.contains(operation))
                .toList();
    }

    /** Each kind of fault once, with its count, its operations and its first request. */
    synchronized List<String> failures() {
        return faults.values().stream().map(Fault::toString).toList();
    }

    synchronized void print(PrintStream out, long seed, Duration took) {
        counts.forEach((operation, statuses) -> out.printf(
                "  %-58s %5d  %4d ms  %s%n",
                operation,
                requests(operation),
                times.get(operation).dividedBy(requests(operation)).toMillis(),
                statuses));
        out.printf(
                "%d requests in %.1f s, seed %d, slowest %d ms (request %d)%n",
                requests(), took.toMillis() / 1e3, seed, slowest.toMillis(), slowestNumber);
    }

    /** One line for the same fault in several operations. */
    private static final class Fault {
        private static final int SHOWN = 400;

        private final String what;
        private final Map<String, Integer> where = new TreeMap<>();
        private String first;

        Fault(String what) {
            this.what = what;
        }

        void add(RawCall call, RawAnswer answer) {
            where.merge(call.operation().name() + " (" + call.reach() + ")", 1, Integer::sum);
            if (first == null) {
                first = "request %d%n%s%n-> %d %s %s"
                        .formatted(call.number(), call, answer.status(), answer.headers(), shortened(answer.text()));
            }
        }

        static String shortened(String text) {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }

        @Override
        public String toString() {
            var places = new ArrayList<>(where.entrySet());
            return "%n* %s%n  %s%s%nfirst %s"
                    .formatted(
                            what,
                            places.subList(0, Math.min(5, places.size())),
                            places.size() > 5 ? " and " + (places.size() - 5) + " operations more" : "",
                            first);
        }
    }
}
