package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.Line;
import vn.motcua.procedure.publication.Publication.Change;

/** Begins and ends versions of procedures as a line orders. Running cases keep their version, because they carry it. */
@ApplicationScoped
class ChangeProcedures {
    private final Procedures procedures;
    private final EntityManager entities;

    ChangeProcedures(Procedures procedures, EntityManager entities) {
        this.procedures = procedures;
        this.entities = entities;
    }

    /** Detaches all rows from the session, because a decision may have a thousand lines. */
    void carryOut(List<Line> lines, Decision decision) {
        var ended = lines.stream().flatMap(line -> line.ends().stream()).collect(Collectors.toSet());
        var known = procedures.ofCodes(ended);
        var versions = known.stream().collect(Collectors.groupingBy(ProcedureRow::code));
        var done = new ArrayList<Object>(known);
        lines.forEach(line -> end(line, versions, decision, done));
        // The end must be in the table before the successor begins: only one version of a procedure may be open.
        entities.flush();
        lines.forEach(line -> begin(line, decision, done));
        entities.flush();
        done.forEach(entities::detach);
    }

    private void end(Line line, Map<String, List<ProcedureRow>> versions, Decision decision, List<Object> done) {
        var begun = line.begins().stream().map(Line.Prescribed::code).toList();
        var successors = line instanceof Line.Replace ? begun : List.<String>of();
        for (String code : line.ends()) {
            var last = end(versions.get(code), successors, decision);
            switch (line) {
                case Line.Replace _ -> note(decision, code, Change.REPLACED, last, done);
                case Line.Abolish _ -> note(decision, code, Change.ABOLISHED, last, done);
                // An amended procedure continues; begin() notes it.
                case Line.Amend _, Line.New _ -> {}
                case Line.SetAgency _,
                        Line.SetArea _,
                        Line.SetCalendar _,
                        Line.SetParameter _,
                        Line.SetWords _,
                        Line.SetList _ -> {}
            }
        }
    }

    private void begin(Line line, Decision decision, List<Object> done) {
        for (Line.Prescribed begun : line.begins()) {
            var row = new ProcedureRow(begun.code(), decision.effectiveOn(), begun.provisions(), decision.id());
            procedures.persist(row);
            done.add(row);
            switch (line) {
                case Line.New _ -> note(decision, begun.code(), Change.PUBLISHED, begun.provisions(), done);
                case Line.Amend _ -> note(decision, begun.code(), Change.AMENDED, begun.provisions(), done);
                case Line.Replace _ -> note(decision, begun.code(), Change.REPLACING, begun.provisions(), done);
                case Line.Abolish _ -> {}
                case Line.SetAgency _,
                        Line.SetArea _,
                        Line.SetCalendar _,
                        Line.SetParameter _,
                        Line.SetWords _,
                        Line.SetList _ -> {}
            }
        }
    }

    /** Ends the versions and returns the last provisions. */
    private static Provisions end(List<ProcedureRow> versions, List<String> successors, Decision decision) {
        LocalDate day = decision.effectiveOn();
        var ending = versions.stream().filter(row -> row.covers(day)).toList();
        ending.forEach(row -> row.endBefore(day, successors, decision.id()));
        return ending.getLast().provisions();
    }

    private void note(Decision decision, String code, Change change, Provisions provisions, List<Object> done) {
        var publication = new Publication(decision, code, change, provisions);
        entities.persist(publication);
        done.add(publication);
    }
}
