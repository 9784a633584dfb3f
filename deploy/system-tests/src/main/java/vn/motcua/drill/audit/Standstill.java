package vn.motcua.drill.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;

/** After the last fault every acknowledged command goes on within a minute, without help by a person. */
public final class Standstill {
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private Standstill() {}

    /**
     * @param calm the end of the last fault
     * @param left the backlog one minute after the last command
     */
    public static AuditResult of(List<Entry> ledger, Instant calm, Backlog left) {
        var findings = new ArrayList<Finding>();
        var moves = ledger.stream()
                .filter(entry -> entry.result() != AttemptResult.UNKNOWN)
                .collect(Collectors.groupingBy(entry -> entry.tracked().filing()));
        moves.forEach((filing, own) -> {
            var stood = longestStand(own, calm);
            if (stood.compareTo(PATIENCE) > 0) {
                findings.add(new Finding(filing, "nothing went on for %d s".formatted(stood.toSeconds())));
            }
        });
        if (!left.isEmpty()) {
            findings.add(new Finding("all", "still on its way after a minute: " + left));
        }
        return new AuditResult("acknowledged and stuck", moves.size(), findings);
    }

    /** The longest time between two ledger entries since the last fault; after its last entry a filing waits for nothing. */
    private static Duration longestStand(List<Entry> own, Instant calm) {
        var longest = Duration.ZERO;
        var last = calm;
        for (var at : own.stream()
                .map(entry -> Instant.parse(entry.at()))
                .filter(calm::isBefore)
                .sorted()
                .toList()) {
            var stood = Duration.between(last, at);
            longest = stood.compareTo(longest) > 0 ? stood : longest;
            last = at;
        }
        return longest;
    }
}
