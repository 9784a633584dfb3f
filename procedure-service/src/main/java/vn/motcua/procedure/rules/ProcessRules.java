package vn.motcua.procedure.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Messages;
import vn.motcua.events.PostRole;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;

/** Rules for a process: no cycles, known agencies and units, steps that end in a signed and issued result. */
final class ProcessRules {
    private static final String STEPS = "steps-exceed-limit";

    private final Provisions provisions;
    private final String place;
    private final List<LegPlan> legs;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final FileFaults faults;
    private final Map<String, LegPlan> byKey = new HashMap<>();

    /** @param day the first day on which the process applies */
    ProcessRules(String place, Provisions provisions, Catalogue catalogue, LocalDate day, FileFaults faults) {
        this.place = place;
        this.provisions = provisions;
        this.legs = provisions.process();
        this.catalogue = catalogue;
        this.day = day;
        this.faults = faults;
    }

    void check() {
        for (int index = 0; index < legs.size(); index++) {
            if (byKey.put(legs.get(index).key(), legs.get(index)) != null) {
                faults.add(place + "/" + index + "/key", "duplicate");
            }
        }
        var handedOn = new HandedOn(provisions, byKey, faults);
        for (int index = 0; index < legs.size(); index++) {
            checkPredecessors(place + "/" + index + "/after", legs.get(index));
            checkSteps(place + "/" + index + "/steps", legs.get(index));
            checkShares(place + "/" + index + "/steps", legs.get(index));
            checkOrphan(place + "/" + index, legs.get(index));
            handedOn.check(place + "/" + index, legs.get(index));
        }
        checkCycles();
        checkAgencies();
    }

    /** Checks only that every leg has an agency to settle it. */
    void checkAgencies() {
        for (int index = 0; index < legs.size(); index++) {
            checkAgencies(place + "/" + index, legs.get(index));
        }
        if (provisions.control() != null && standing(provisions.control(), day).isEmpty()) {
            unknownAgency(place, provisions.control());
        }
    }

    private void checkPredecessors(String at, LegPlan leg) {
        for (String predecessor : leg.after()) {
            if (!byKey.containsKey(predecessor)) {
                faults.add(at, "unknown-leg", predecessor);
            }
        }
    }

    private void checkOrphan(String at, LegPlan leg) {
        var awaited = legs.stream().anyMatch(other -> other.after().contains(leg.key()));
        if (leg.results().isEmpty() && leg.produces().isEmpty() && !awaited) {
            faults.add(at, "orphan");
        }
    }

    /** The sum of the steps' own times must not exceed the limit (real processes do: 12 working days of 10). */
    private void checkShares(String at, LegPlan leg) {
        var sum = leg.steps().stream()
                .map(LegPlan.StepPlan::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var longest = leg.limits().stream().mapToInt(LimitRule::value).max().orElse(Integer.MAX_VALUE);
        if (sum.compareTo(BigDecimal.valueOf(longest)) > 0 && !provisions.accepts(STEPS)) {
            var steps = leg.steps().stream()
                    .filter(step -> step.share() != null)
                    .map(step -> step.key() + " " + step.share().toPlainString())
                    .collect(Collectors.joining(" + "));
            faults.add(at, STEPS, Messages.of("process-rules.steps-add-up", steps, sum.toPlainString(), longest));
        }
    }

    private void checkCycles() {
        var ended = new HashSet<String>();
        var open = new ArrayList<>(byKey.values());
        while (open.removeIf(leg -> ready(leg, ended) && ended.add(leg.key()))) {
            // Each round removes the legs that can be settled; the legs of a cycle remain.
        }
        if (!open.isEmpty()) {
            var keys = open.stream().map(LegPlan::key).sorted().toList();
            faults.add(place, "cycle", keys);
        }
    }

    private boolean ready(LegPlan leg, Set<String> ended) {
        return leg.after().stream().allMatch(key -> ended.contains(key) || !byKey.containsKey(key));
    }

    private void checkAgencies(String at, LegPlan leg) {
        var agencies = candidates(at, leg);
        for (Agency agency : agencies) {
            if (leg.route() == Route.EXTERNAL && agency.system() == null) {
                faults.add(at + "/agency", "no-system", agency.code());
            }
        }
        if (leg.route() == Route.INTERNAL) {
            checkUnit(at + "/unit", leg.unit(), agencies);
            for (int step = 0; step < leg.steps().size(); step++) {
                checkUnit(at + "/steps/" + step + "/unit", leg.steps().get(step).unit(), agencies);
            }
        }
    }

    private List<Agency> candidates(String at, LegPlan leg) {
        if (leg.byForm()) {
            return competent(at, leg);
        }
        if (leg.agency().equals(LegPlan.RECEIVING)) {
            if (leg.route() == Route.EXTERNAL) {
                faults.add(at + "/agency", "no-system", Messages.of("no-system.receiving-place-other"));
            }
            // The receiving place is known only at the check; at least one agency must have the units.
            return List.of();
        }
        var agency = standing(leg.agency(), day);
        if (agency.isEmpty()) {
            unknownAgency(at + "/agency", leg.agency());
        }
        return agency.stream().toList();
    }

    private void unknownAgency(String at, String agency) {
        faults.add(at, "unknown-agency", Messages.of("unknown-agency.there-agency", agency, day));
    }

    private Optional<Agency> standing(String agency, LocalDate on) {
        return Standing.ofAgency(agency, catalogue, on).now();
    }

    private List<Agency> competent(String at, LegPlan leg) {
        var found = catalogue
                .everyArea()
                .flatMap(area -> area.competent().stream())
                .filter(row -> row.concerns(Area.Role.DECIDE, leg.matter()) && row.isFor(leg.procedure()))
                .filter(row -> !row.isBefore(day))
                .flatMap(row -> standing(row.agency(), row.isAfter(day) ? row.from() : day).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            faults.add(at + "/matter", "unknown-matter", leg.matter());
        }
        return found;
    }

    private void checkUnit(String at, String unit, List<Agency> agencies) {
        var anywhere = catalogue.agencies().values().stream().anyMatch(agency -> agency.has(unit));
        if (unit == null || !anywhere || !agencies.stream().allMatch(agency -> agency.has(unit))) {
            faults.add(at, "unknown-unit", unit);
        }
    }

    private void checkSteps(String at, LegPlan leg) {
        var roles = leg.steps().stream().map(LegPlan.StepPlan::role).toList();
        var size = roles.size();
        var signed = size >= 3
                && roles.subList(size - 2, size).equals(List.of(PostRole.APPROVER, PostRole.CLERK))
                && roles.subList(0, size - 2).stream()
                        .noneMatch(role -> role == PostRole.APPROVER || role == PostRole.CLERK);
        if (leg.route() == Route.INTERNAL && !signed) {
            faults.add(at, "steps");
        }
        if (leg.route() == Route.EXTERNAL && size > 0) {
            faults.add(at, "steps", Messages.of("steps.external-leg-steps"));
        }
        if (leg.steps().stream().map(LegPlan.StepPlan::key).distinct().count() != size) {
            faults.add(at, "duplicate");
        }
    }
}
