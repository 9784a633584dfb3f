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
 * A process as slow as the answers of one case type can make it. Conditions are only compared, not evaluated: the case type's
 * own holds, those of the types before it do not, and any other may or may not. A leg therefore becomes one part for every
 * limit it may have, or one without any. A leg that waits for an optional leg also waits for the legs before that one. No leg is
 * due later than in this plan, because a later start is never due earlier; contradictory answers may make it look slower than it can be.
 */
final class WorstCourse {
    /** Every agency keeps the nominal hours. */
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

    /** The limit of a leg: its result's, counted from acceptance, or else its own; neither if it has none. */
    private record Counted(Limit fromOpening, Limit fromAcceptance) {}

    private List<Counted> counted(LegPlan leg) {
        if (!leg.hasLimit()) {
            return List.of(new Counted(null, null));
        }
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
     * Tries the rules from the top, as the check does: rules after one that holds are never reached. Of one unit and mode only
     * the longest limit counts.
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
