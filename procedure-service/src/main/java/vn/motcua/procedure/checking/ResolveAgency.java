package vn.motcua.procedure.checking;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.catalogue.Standing.Absence;
import vn.motcua.procedure.catalogue.Succeeded;

/**
 * Finds the agency that settles a leg: the receiving one, a fixed one, or the one competent in the area that the form names. A
 * merged agency or area is found by its old code.
 */
final class ResolveAgency {
    private final Examination examination;
    private final Provisions provisions;
    private final Set<String> told = new HashSet<>();

    ResolveAgency(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
    }

    /** Empty, with a fault, if there is no agency or it lacks the units of the leg. */
    Optional<Agency> of(LegPlan leg) {
        var agency = reference(leg).filter(found -> hasUnits(found, leg));
        if (agency.isEmpty() && told.add(pointer(leg))) {
            examination.fault(
                    "agency-unresolved",
                    pointer(leg),
                    Messages.of("resolve-agency.competent-agency-cannot", leg.name()),
                    provisions.source());
        }
        return agency;
    }

    private Optional<Agency> reference(LegPlan leg) {
        if (leg.byForm()) {
            return area(leg).flatMap(area -> deciding(leg, area));
        }
        if (!leg.agency().equals(LegPlan.RECEIVING)) {
            return agency(leg, leg.agency());
        }
        return Optional.ofNullable(examination.submission().receivedAt()).flatMap(place -> agency(leg, place.agency()));
    }

    /** The area that the form names for this leg. */
    Optional<Area> area(LegPlan leg) {
        if (!examination.formUsable()) {
            return Optional.empty();
        }
        var commune = examination.submission().form().at(leg.pointer());
        return standing(
                leg,
                Standing.ofArea(
                        commune.isTextual() ? commune.textValue() : null, examination.catalogue(), examination.day()));
    }

    private Optional<Agency> deciding(LegPlan leg, Area area) {
        area.competent().forEach(row -> {
            if (row.concerns(Area.Role.DECIDE, leg.matter())) {
                examination.changes(row.from());
            }
        });
        return area.competent(Area.Role.DECIDE, leg.matter(), leg.procedure(), examination.day()).stream()
                .findFirst()
                .flatMap(row -> {
                    examination.restsOn(row);
                    return agency(leg, row.agency());
                });
    }

    private Optional<Agency> agency(LegPlan leg, String code) {
        return standing(leg, Standing.ofAgency(code, examination.catalogue(), examination.day()));
    }

    private <T extends Succeeded> Optional<T> standing(LegPlan leg, Standing<T> standing) {
        standing.path().forEach(examination::restsOn);
        if (standing.succeeded()) {
            tellSuccession(leg, standing.path().getFirst(), standing.path().getLast());
        }
        if (standing.absence() == Absence.SPLIT && told.add(pointer(leg))) {
            tellSplit(leg, standing.path().getLast());
        }
        return standing.now();
    }

    private void tellSuccession(LegPlan leg, Succeeded old, Succeeded now) {
        if (told.add(old.code() + " " + now.code())) {
            examination.information(
                    "agency-succeeded",
                    pointer(leg),
                    Messages.of("resolve-agency.now", old.name(), now.name()),
                    old.source());
        }
    }

    private void tellSplit(LegPlan leg, Succeeded split) {
        var successors = String.join(", ", split.successors());
        examination.fault(
                "agency-split",
                pointer(leg),
                Messages.of("resolve-agency.split-into", split.name(), successors),
                split.source());
    }

    private static boolean hasUnits(Agency agency, LegPlan leg) {
        return Stream.concat(Stream.ofNullable(leg.unit()), leg.steps().stream().map(LegPlan.StepPlan::unit))
                .allMatch(agency::has);
    }

    static String pointer(LegPlan leg) {
        return leg.byForm() ? "/form" + leg.pointer() : "/receivedAt/agency";
    }
}
