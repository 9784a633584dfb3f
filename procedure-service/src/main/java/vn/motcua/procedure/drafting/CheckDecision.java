package vn.motcua.procedure.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Checks a decision's lines against the rules when the draft's author asks, when it is submitted and when it is approved. */
@ApplicationScoped
public class CheckDecision {
    private final DecisionRules rules;

    CheckDecision(DecisionRules rules) {
        this.rules = rules;
    }

    List<Fault> faults(Decision decision) {
        return rules.check(decision).stream().map(CheckDecision::fault).toList();
    }

    /** @throws Problem 422 {@code decision-faulty} with every fault */
    public void requireFaultless(Decision decision) {
        var faults = faults(decision);
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("decision-faulty", Messages.of("decision-faulty"), faults);
        }
    }

    private static Fault fault(CatalogueFault fault) {
        var place = fault.file().isEmpty() ? "" : "/lines/" + fault.file();
        return new Fault(place + fault.pointer(), fault.code(), fault.message());
    }
}
