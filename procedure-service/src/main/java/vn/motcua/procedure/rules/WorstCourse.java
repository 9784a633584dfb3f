package vn.motcua.procedure.rules;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.CaseType;
import vn.motcua.worktime.Appointments.Part;
import vn.motcua.worktime.Limit;

/**
 * A process as slow as the answers of one case type can make it. Conditions are not understood, only recognised: the case type's
 * own holds, those of the types before it do not, and any other may or may not. A leg is therefore a part for every limit it may
 * have, and what waits for a leg that may be left out waits for the legs before that one, too. Nothing is due later than planned
 * so, since a later start is never due earlier; answers that contradict each other may make it look slower than it can be.
 */
final class WorstCourse {
    /** Whoever works on it keeps the nominal hours. */
    static final String ANY_OFFICE = "";

    private static final char VARIANT = '#';

    private enum Verdict {
        HOLDS,
        FAILS,
        OPEN
    }

    private final List<LegPlan> process;
    private final String holds;
    private final Set<String> fail = new HashSet<>();

    /** @param type the index of the case type */
    WorstCourse(Provisions provisions, int type) {
        process = provisions.process();
        holds = provisions.caseTypes().get(type).when();
        provisions.caseTypes().subList(0, type).stream().map(CaseType::when).forEach(fail::add);
    }

    List<Part> parts() {
        return process.stream().flatMap(this::variants).toList();
    }

    /** The key of the leg that a part stands for. */
    static String leg(Part part) {
        return part.key().substring(0, part.key().lastIndexOf(VARIANT));
    }

    private Stream<Part> variants(LegPlan leg) {
        if (verdict(leg.when()) == Verdict.FAILS) {
            return Stream.empty();
        }
        var after = new ArrayList<String>();
        await(leg, after, new HashSet<>());
        var counted = counted(leg);
        return IntStream.range(0, counted.size())
                .mapToObj(i -> new Part(
                        key(leg, i),
                        ANY_OFFICE,
                        after,
                        counted.get(i).fromOpening(),
                        counted.get(i).fromAcceptance()));
    }

    /** What a leg is counted by: its result's limit, from acceptance, or else its own. */
    private record Counted(Limit fromOpening, Limit fromAcceptance) {}

    private List<Counted> counted(LegPlan leg) {
        var ofResult = leg.results().isEmpty()
                ? List.<Limit>of()
                : possible(leg.results().getFirst().limits());
        return ofResult.isEmpty()
                ? possible(leg.limits()).stream()
                        .map(limit -> new Counted(limit, null))
                        .toList()
                : ofResult.stream().map(limit -> new Counted(null, limit)).toList();
    }

    private static String key(LegPlan leg, int variant) {
        return leg.key() + VARIANT + variant;
    }

    private void await(LegPlan leg, List<String> after, Set<String> seen) {
        for (String key : leg.after()) {
            var predecessor = process.stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no leg " + key));
            if (seen.add(key)) {
                var verdict = verdict(predecessor.when());
                if (verdict != Verdict.FAILS) {
                    IntStream.range(0, counted(predecessor).size()).forEach(i -> after.add(key(predecessor, i)));
                }
                if (verdict != Verdict.HOLDS) {
                    await(predecessor, after, seen);
                }
            }
        }
    }

    /**
     * Tried from the top, as the check does: what stands after a rule that holds is never reached. Of one unit and mode the
     * longest is enough.
     */
    private List<Limit> possible(List<LimitRule> rules) {
        var longest = new LinkedHashMap<List<?>, Limit>();
        for (LimitRule rule : rules) {
            var verdict = verdict(rule.when());
            if (verdict != Verdict.FAILS) {
                longest.merge(
                        List.of(rule.unit(), rule.mode()),
                        rule.limit(),
                        BinaryOperator.maxBy(comparingInt(Limit::value)));
            }
            if (verdict == Verdict.HOLDS) {
                break;
            }
        }
        return List.copyOf(longest.values());
    }

    private Verdict verdict(String condition) {
        if (condition == null || condition.equals(holds)) {
            return Verdict.HOLDS;
        }
        return fail.contains(condition) ? Verdict.FAILS : Verdict.OPEN;
    }
}
