package vn.motcua.procedure.checking;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;

/** Which agency settles a leg: where it was received, a fixed one, or the one competent where the form says. */
final class ResolveAgency {
    private final Examination examination;
    private final Provisions provisions;
    private final Set<String> told = new HashSet<>();

    ResolveAgency(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
    }

    /** Empty, and told, if there is none or it lacks the units of the leg. */
    Optional<Agency> of(LegPlan leg) {
        var agency = reference(leg).filter(found -> hasUnits(found, leg));
        if (agency.isEmpty() && told.add(pointer(leg))) {
            examination.fault(
                    "agency-unresolved",
                    pointer(leg),
                    "Không xác định được cơ quan có thẩm quyền: " + leg.name().vi() + ".",
                    "The competent agency cannot be determined: " + leg.name().en() + ".",
                    provisions.source());
        }
        return agency;
    }

    private Optional<Agency> reference(LegPlan leg) {
        if (leg.byForm()) {
            return competent(leg);
        }
        if (!leg.agency().equals(LegPlan.RECEIVING)) {
            return examination.catalogue().agency(leg.agency());
        }
        return Optional.ofNullable(examination.submission().receivedAt())
                .flatMap(place -> examination.catalogue().agency(place.agency()));
    }

    private Optional<Agency> competent(LegPlan leg) {
        if (!examination.formUsable()) {
            return Optional.empty();
        }
        var commune = examination.submission().form().at(leg.pointer());
        var area = examination.catalogue().area(commune.isTextual() ? commune.textValue() : null);
        var row = area.flatMap(known -> known.competentFor(leg.matter(), examination.day()));
        row.ifPresent(examination::restsOn);
        return row.flatMap(competence -> examination.catalogue().agency(competence.agency()));
    }

    private static boolean hasUnits(Agency agency, LegPlan leg) {
        return Stream.concat(Stream.ofNullable(leg.unit()), leg.steps().stream().map(LegPlan.StepPlan::unit))
                .allMatch(agency::has);
    }

    private static String pointer(LegPlan leg) {
        return leg.byForm() ? "/form" + leg.pointer() : "/receivedAt/agency";
    }
}
