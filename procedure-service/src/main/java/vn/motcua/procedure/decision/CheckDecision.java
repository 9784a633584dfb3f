package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Text;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** A decision's lines held against the rules, at the draft's author's wish, when it is submitted and when it is approved. */
@ApplicationScoped
class CheckDecision {
    private final DecisionLines lines;
    private final DecisionRules rules;

    CheckDecision(DecisionLines lines, DecisionRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    List<Fault> faults(Decision decision) {
        return rules.check(decision, lines(decision)).stream()
                .map(CheckDecision::fault)
                .toList();
    }

    /** @throws Problem 422 {@code decision-faulty} with every fault; else @return the lines by their keys */
    Map<String, Line> requireFaultless(Decision decision) {
        var checked = lines(decision);
        var faults = rules.check(decision, checked);
        if (!faults.isEmpty()) {
            throw Problem.unprocessable(
                    "decision-faulty",
                    new Text(
                            "Quyết định có lỗi, không có gì thay đổi.",
                            "The decision has faults; nothing was changed."),
                    faults.stream().map(CheckDecision::fault).toList());
        }
        return checked;
    }

    private Map<String, Line> lines(Decision decision) {
        var byKey = new LinkedHashMap<String, Line>();
        lines.of(decision.id()).forEach(line -> byKey.put(line.key(), line.line()));
        return byKey;
    }

    private static Fault fault(CatalogueFault fault) {
        var place = fault.file().isEmpty() ? "" : "/lines/" + fault.file();
        return new Fault(place + fault.pointer(), fault.code(), fault.message());
    }
}
