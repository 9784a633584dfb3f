package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.decision.Publication.Change;

/** Begins and ends versions of procedures as a line orders. Running cases keep theirs: they carry it with them. */
@ApplicationScoped
class ChangeProcedures {
    private final Procedures procedures;
    private final EntityManager entities;

    ChangeProcedures(Procedures procedures, EntityManager entities) {
        this.procedures = procedures;
        this.entities = entities;
    }

    void carryOut(Line line, Decision decision) {
        var successors = line.begins().stream().map(Line.Prescribed::code).toList();
        for (String code : line.ends()) {
            var last = end(code, line instanceof Line.Replace ? successors : List.of(), decision);
            switch (line) {
                case Line.Replace _ -> note(decision, code, Change.REPLACED, last);
                case Line.Abolish _ -> note(decision, code, Change.ABOLISHED, last);
                // What is amended goes on: noted when it begins anew.
                case Line.Amend _, Line.New _ -> {}
                case Line.SetAgency _, Line.SetArea _, Line.SetCalendar _, Line.SetParameter _ -> {}
            }
        }
        // An ending must be in the table before its successor begins: no two versions of a procedure are open.
        entities.flush();
        for (Line.Prescribed begun : line.begins()) {
            procedures.persist(
                    new ProcedureRow(begun.code(), decision.effectiveOn(), begun.provisions(), decision.id()));
            switch (line) {
                case Line.New _ -> note(decision, begun.code(), Change.PUBLISHED, begun.provisions());
                case Line.Amend _ -> note(decision, begun.code(), Change.AMENDED, begun.provisions());
                case Line.Replace _ -> note(decision, begun.code(), Change.REPLACING, begun.provisions());
                case Line.Abolish _ -> {}
                case Line.SetAgency _, Line.SetArea _, Line.SetCalendar _, Line.SetParameter _ -> {}
            }
        }
    }

    /** Of what it prescribed last. */
    private Provisions end(String code, List<String> successors, Decision decision) {
        LocalDate day = decision.effectiveOn();
        var ending =
                procedures.ofCode(code).stream().filter(row -> row.covers(day)).toList();
        ending.forEach(row -> row.endBefore(day, successors, decision.id()));
        return ending.getLast().provisions();
    }

    private void note(Decision decision, String code, Change change, Provisions provisions) {
        entities.persist(new Publication(decision, code, change, provisions));
    }
}
