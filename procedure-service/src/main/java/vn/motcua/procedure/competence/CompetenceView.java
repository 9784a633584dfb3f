package vn.motcua.procedure.competence;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Ground;
import vn.motcua.procedure.catalogue.Area.Role;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Standing;

/**
 * The answer to who is competent, as the public reads it.
 *
 * @param version the version's first day
 * @param area the area that the requested code stands for on that day; absent if none was requested or the code stands for none
 */
record CompetenceView(
        String procedure,
        LocalDate version,
        String name,
        AreaName area,
        LocalDate on,
        List<CompetentView> competent,
        List<OpenView> open) {
    static CompetenceView of(
            String procedure,
            ProcedureVersion version,
            Standing<Area> place,
            LocalDate day,
            Answer answer,
            Language language) {
        return new CompetenceView(
                procedure,
                version.from(),
                version.provisions().name().in(language),
                place.now()
                        .map(area -> new AreaName(area.code(), area.name().in(language)))
                        .orElse(null),
                day,
                answer.competent().stream()
                        .map(named -> CompetentView.of(named, language))
                        .toList(),
                answer.open().stream().map(open -> OpenView.of(open, language)).toList());
    }

    record AreaName(String code, String name) {}

    /**
     * @param agency absent if it is the agency at which the application was handed in
     * @param ground absent, like the three after it, if the procedure itself names the agency
     */
    record CompetentView(
            Role role,
            String leg,
            String matter,
            String agency,
            String agencyName,
            Ground ground,
            LocalDate from,
            LocalDate to,
            Certainty certainty,
            String why) {
        static CompetentView of(Answer.Named named, Language language) {
            var agency = named.agency();
            var row = named.row();
            return new CompetentView(
                    named.role(),
                    named.leg(),
                    named.matter(),
                    agency == null ? null : agency.code(),
                    agency == null ? null : agency.name().in(language),
                    row == null ? null : row.ground(),
                    row == null ? null : row.from(),
                    row == null ? null : row.to(),
                    row == null ? null : row.certainty(),
                    named.why().in(language));
        }
    }

    /** @param code why no agency can be named */
    record OpenView(Role role, String leg, String matter, String code, String message) {
        static OpenView of(Answer.Open open, Language language) {
            return new OpenView(
                    open.role(),
                    open.leg(),
                    open.matter(),
                    open.code(),
                    open.message().in(language));
        }
    }
}
