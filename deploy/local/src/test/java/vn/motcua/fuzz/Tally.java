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
import vn.motcua.fuzz.sending.Answer;
import vn.motcua.fuzz.sending.Call;

/** How often each operation was asked and what it answered; and every answer that was wrong. */
final class Tally {
    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    private final Map<String, List<String>> failures = new TreeMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private Duration slowest = Duration.ZERO;
    private int requests;

    synchronized void add(Call call, Answer answer, List<String> faults) {
        requests++;
        counts.computeIfAbsent(call.operation().name(), _ -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        if (call.reach() == Call.Reach.OPERATION && answer.status() / 100 == 2) {
            succeeded.add(call.operation().name());
        }
        slowest = answer.took().compareTo(slowest) > 0 ? answer.took() : slowest;
        for (var fault : faults) {
            failures.computeIfAbsent(fault(call, answer, fault), _ -> new ArrayList<>())
                    .add("request %d%n%s%n-> %d %s %s"
                            .formatted(
                                    call.number(), call, answer.status(), answer.headers(), shortened(answer.text())));
        }
    }

    // One line for what is the same fault; the requests stand below it.
    private static String fault(Call call, Answer answer, String fault) {
        var where = call.reach() == Call.Reach.OPERATION
                ? call.operation().name()
                : call.reach().toString();
        return "%s: %d %s".formatted(where, answer.status(), shortened(fault));
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int of(Operation operation) {
        return counts.getOrDefault(operation.name(), Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    synchronized List<String> neverSucceeded() {
        return counts.keySet().stream()
                .filter(operation -> !succeeded.contains(operation))
                .toList();
    }

    synchronized List<String> failures() {
        return failures.entrySet().stream()
                .map(failure -> "%s (%d times), first%n%s"
                        .formatted(
                                failure.getKey(),
                                failure.getValue().size(),
                                failure.getValue().getFirst()))
                .toList();
    }

    synchronized void print(PrintStream out, long seed, Duration took) {
        counts.forEach((operation, statuses) -> out.printf(
                "  %-58s %5d  %s%n",
                operation,
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                statuses));
        out.printf(
                "%d requests in %.1f s, seed %d, slowest %d ms%n",
                requests, took.toMillis() / 1e3, seed, slowest.toMillis());
    }
}
