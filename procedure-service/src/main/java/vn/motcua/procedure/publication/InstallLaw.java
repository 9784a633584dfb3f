package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionAct;
import vn.motcua.procedure.decision.DecisionAct.Act;
import vn.motcua.procedure.decision.DecisionActs;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.Line;

/**
 * Installs the initial law, past versions included, as the first decision. Statistics do not count it, because the law was
 * decided before.
 */
@ApplicationScoped
public class InstallLaw {
    private static final String INSTALLATION = "installation";
    /** A replica may start while another one installs the whole catalogue. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final LawDocuments documents;
    private final Decisions decisions;
    private final DecisionActs acts;
    private final Procedures procedures;
    private final ChangeRules changeRules;
    private final Announce announce;
    private final PublishDecision publication;
    private final Clock clock;

    InstallLaw(
            LawDocuments documents,
            Decisions decisions,
            DecisionActs acts,
            Procedures procedures,
            ChangeRules changeRules,
            Announce announce,
            PublishDecision publication,
            Clock clock) {
        this.documents = documents;
        this.decisions = decisions;
        this.acts = acts;
        this.procedures = procedures;
        this.changeRules = changeRules;
        this.announce = announce;
        this.publication = publication;
        this.clock = clock;
    }

    /** Whether law is installed already; if not, no other transaction installs any until this one ends. */
    public boolean isInstalled() {
        publication.takeTurn(PATIENCE);
        return documents.revision() > 0;
    }

    /** @param source the origin of the law, for the history */
    public void install(Catalogue law, Collection<CalendarYear> calendars, String source) {
        var decision = new Decision(UUID.randomUUID(), heading(source), INSTALLATION);
        decision.install(INSTALLATION, clock.instant());
        decisions.persistAndFlush(decision);
        acts.persist(new DecisionAct(decision.id(), Act.PUBLISHED, INSTALLATION, clock.instant(), source));
        lines(law, calendars).forEach(changeRules::carryOut);
        law.procedures().forEach((code, versions) -> begin(code, versions, decision.id()));
        procedures.flush();
        announce.procedures(law.procedures().keySet());
    }

    private void begin(String code, List<ProcedureVersion> versions, UUID decision) {
        for (ProcedureVersion version : versions) {
            var row = new ProcedureRow(code, version.from(), version.provisions(), decision);
            if (version.to() != null) {
                row.endBefore(version.to().plusDays(1), version.replacedBy(), decision);
            }
            procedures.persist(row);
        }
    }

    private static List<Line> lines(Catalogue law, Collection<CalendarYear> calendars) {
        var lines = new ArrayList<Line>();
        law.agencies().values().forEach(agency -> lines.add(new Line.SetAgency(agency)));
        law.everyArea().forEach(area -> lines.add(new Line.SetArea(area)));
        calendars.forEach(calendar -> lines.add(new Line.SetCalendar(calendar)));
        law.parameters().forEach((name, periods) -> lines.add(new Line.SetParameter(name, periods)));
        law.words().values().forEach(words -> lines.add(new Line.SetWords(words)));
        law.lists().values().forEach(list -> lines.add(new Line.SetList(list)));
        return lines;
    }

    private Heading heading(String source) {
        var today = LocalDate.now(clock);
        return new Heading(
                "0",
                "Một Cửa",
                Heading.Issuer.PROVINCE,
                today,
                INSTALLATION,
                today,
                List.of(source),
                false,
                null,
                null);
    }
}
