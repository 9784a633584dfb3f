package vn.motcua.procedure.checking;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.Place;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;

/**
 * Checks that the application was handed in at a place that receives it: anywhere in the province or the country if a decision
 * lists the procedure so, otherwise at the agency that decides first or one that receives for it (NĐ 118/2025/NĐ-CP Art. 14).
 */
final class CheckCompetence {
    private final Examination examination;
    private final Provisions provisions;
    private final ResolveAgency agencies;

    CheckCompetence(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
        this.agencies = new ResolveAgency(examination, provisions);
    }

    /** @param planned the legs that are wanted */
    void check(List<PlannedLeg> planned) {
        var place = examination.submission().receivedAt();
        if (place == null || provisions.filing().scope() != Filing.Scope.NONE) {
            return;
        }
        planned.stream()
                .filter(leg -> leg.after().isEmpty() && leg.agency() != null)
                .forEach(leg -> plan(leg.key()).filter(LegPlan::byForm).forEach(plan -> check(plan, leg, place)));
    }

    private Stream<LegPlan> plan(String key) {
        return provisions.process().stream().filter(leg -> leg.key().equals(key));
    }

    private void check(LegPlan plan, PlannedLeg leg, Place place) {
        var rows = agencies.area(plan).stream()
                .flatMap(area -> receiving(area, plan).stream())
                .toList();
        var competent = Stream.concat(Stream.of(leg.agency()), rows.stream().map(Competence::agency))
                .flatMap(code -> standing(code).now().stream())
                .distinct()
                .toList();
        var filedAt = standing(place.agency()).now();
        if (filedAt.isPresent() && !competent.contains(filedAt.get())) {
            tell(competent);
        }
    }

    private List<Competence> receiving(Area area, LegPlan plan) {
        return area.competent(Area.Role.RECEIVE, plan.matter(), plan.procedure(), examination.day());
    }

    private Standing<Agency> standing(String code) {
        return Standing.ofAgency(code, examination.catalogue(), examination.day());
    }

    private void tell(List<Agency> competent) {
        examination.fault(
                "not-competent",
                "/receivedAt/agency",
                Messages.of(
                        "check-competence.received-here-but",
                        competent.stream().map(Agency::name).toList()),
                "NĐ 118/2025/NĐ-CP Điều 14");
    }
}
