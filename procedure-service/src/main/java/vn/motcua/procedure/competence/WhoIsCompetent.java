package vn.motcua.procedure.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Area.Role;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.competence.Answer.Named;
import vn.motcua.procedure.competence.Answer.Open;

/** Who receives, decides, co-ordinates and controls a procedure in one area on one day, each with its reason. */
final class WhoIsCompetent {
    private static final List<Role> BESIDE = List.of(Role.RECEIVE, Role.COORDINATE);

    private final Provisions provisions;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Standing<Area> asked;
    private final List<Named> competent = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /** @param asked has an empty path if no area was requested */
    WhoIsCompetent(Provisions provisions, Catalogue catalogue, LocalDate day, Standing<Area> asked) {
        this.provisions = provisions;
        this.catalogue = catalogue;
        this.day = day;
        this.asked = asked;
    }

    Answer find() {
        provisions.process().forEach(this::settles);
        if (provisions.control() != null && competent.stream().noneMatch(named -> named.role() == Role.CONTROL)) {
            name(Role.CONTROL, null, null, provisions.control(), Reasons.procedure(provisions));
        }
        if (competent.stream().noneMatch(named -> named.role() == Role.CONTROL)) {
            open.add(new Open(Role.CONTROL, null, null, "nobody", Reasons.NO_CONTROL));
        }
        return new Answer(List.copyOf(competent), List.copyOf(open));
    }

    private void settles(LegPlan leg) {
        if (leg.byForm()) {
            asked.now().ifPresentOrElse(area -> settles(leg, area), () -> nowhere(leg));
        } else if (leg.agency().equals(LegPlan.RECEIVING)) {
            competent.add(new Named(Role.DECIDE, leg.key(), null, null, null, Reasons.RECEIVING));
        } else {
            name(Role.DECIDE, leg, null, leg.agency(), Reasons.process(provisions));
        }
    }

    private void settles(LegPlan leg, Area area) {
        var deciding = rows(Role.DECIDE, leg, area);
        if (deciding.isEmpty()) {
            open.add(new Open(Role.DECIDE, leg.key(), leg.matter(), "nobody", Reasons.nobody(leg, area, day)));
        }
        Stream.concat(
                        deciding.stream(),
                        Stream.concat(BESIDE.stream(), Stream.of(Role.CONTROL))
                                .flatMap(role -> rows(role, leg, area).stream()))
                .forEach(row -> name(row.role(), leg, row, row.agency(), Reasons.row(row, asked)));
    }

    private List<Competence> rows(Role role, LegPlan leg, Area area) {
        return area.competent(role, leg.matter(), leg.procedure(), day);
    }

    private void nowhere(LegPlan leg) {
        var code = asked.path().isEmpty() ? "area-needed" : "area-" + Reasons.code(asked.absence());
        open.add(new Open(Role.DECIDE, leg.key(), leg.matter(), code, Reasons.nowhere(asked)));
    }

    private void name(Role role, LegPlan leg, Competence row, String code, Text why) {
        var standing = Standing.ofAgency(code, catalogue, day);
        var key = leg == null ? null : leg.key();
        var matter = row == null ? null : row.matter();
        standing.now()
                .ifPresentOrElse(
                        agency -> competent.add(
                                new Named(role, key, matter, agency, row, Reasons.succeeded(why, standing))),
                        () -> open.add(new Open(
                                role,
                                key,
                                matter,
                                "agency-" + Reasons.code(standing.absence()),
                                Reasons.gone(code, standing))));
    }
}
