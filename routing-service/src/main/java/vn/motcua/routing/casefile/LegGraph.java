package vn.motcua.routing.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** The legs of a case, and which waits for which. A failed leg keeps those after it from opening, and undoes none before it. */
public record LegGraph(List<Leg> legs) {

    /** Legs whose predecessors have all ended with a result. */
    public List<Leg> toOpen() {
        return waiting(leg ->
                predecessors(leg).stream().allMatch(before -> before.state().hasEnded() && before.succeeded()));
    }

    /** Legs with a predecessor that ended without a result. */
    public List<Leg> neverToOpen() {
        return waiting(leg ->
                predecessors(leg).stream().anyMatch(before -> before.state().hasEnded() && !before.succeeded()));
    }

    /** The legs that wait for this one, directly or indirectly. */
    public List<Leg> dependentsOf(Leg leg) {
        var found = new LinkedHashSet<Leg>();
        var next = List.of(leg);
        while (!next.isEmpty()) {
            var before = next;
            next = legs.stream()
                    .filter(each -> predecessors(each).stream().anyMatch(before::contains) && found.add(each))
                    .toList();
        }
        return List.copyOf(found);
    }

    /** The legs that this one waited for, directly or indirectly, and that have a result. */
    public List<Leg> before(Leg leg) {
        return legs.stream()
                .filter(each -> each.issuedAt() != null && dependentsOf(each).contains(leg))
                .toList();
    }

    /** Whether a leg was stopped because the applicant did not answer, and nothing is decided in any leg. */
    boolean wasStopped() {
        return legs.stream().anyMatch(leg -> leg.state() == LegState.STOPPED)
                && legs.stream().noneMatch(leg -> leg.state().isDecided());
    }

    /** Whether a decision or a notice of a result exists: from then on a case cannot be withdrawn. */
    public boolean isDecided() {
        return legs.stream().anyMatch(leg -> leg.state().isDecided());
    }

    boolean hasEnded() {
        return legs.stream().allMatch(leg -> leg.state().hasEnded());
    }

    boolean hasResultsToReturn() {
        return legs.stream().anyMatch(leg -> leg.state() == LegState.ISSUED && leg.hasSomethingToReturn());
    }

    /** Null if the process has no such leg. */
    Leg leg(String key) {
        return legs.stream().filter(leg -> leg.key().equals(key)).findFirst().orElse(null);
    }

    private List<Leg> waiting(Predicate<Leg> condition) {
        return legs.stream()
                .filter(leg -> leg.state() == LegState.WAITING && condition.test(leg))
                .toList();
    }

    private List<Leg> predecessors(Leg leg) {
        return leg.plan().after().stream().map(this::leg).toList();
    }
}
