package vn.motcua.procedure.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.procedure.decision.DecisionFormat;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.DecisionState;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** Sets a line of a draft, in its caller's transaction. A line equal to the one kept leaves the draft and its version as they are. */
@ApplicationScoped
public class SetLine {
    private final Decisions decisions;
    private final DecisionLines lines;
    private final DecisionFormat format;
    private final Caller caller;

    SetLine(Decisions decisions, DecisionLines lines, DecisionFormat format, Caller caller) {
        this.decisions = decisions;
        this.lines = lines;
        this.format = format;
        this.caller = caller;
    }

    /** @return the day on which the draft takes effect; @throws Problem 404 if there is no such decision */
    public LocalDate effectiveOn(UUID decision) {
        return decisions
                .findByIdOptional(decision)
                .orElseThrow(Problem::notFound)
                .effectiveOn();
    }

    /** @throws Problem 404 if there is no such decision; answered with 409 {@code decision-state} if it is no draft */
    public void requireDraft(UUID decision) {
        decisions.findByIdOptional(decision).orElseThrow(Problem::notFound).require(DecisionState.DRAFT);
    }

    public boolean isSet(UUID decision, String key) {
        return lines.findByIdOptional(new DecisionLine.Key(decision, key)).isPresent();
    }

    /** @throws Problem 400 with every fault of its format, 404 for the decision, 409 {@code decision-full} */
    @Transactional(Transactional.TxType.MANDATORY)
    public DecisionLine set(UUID id, String key, JsonNode sent) {
        var read = format.read(sent);
        var decision = decisions.locked(id).orElseThrow(Problem::notFound);
        decision.touch(caller.key());
        decisions.countChange(decision);
        var known = lines.findById(new DecisionLine.Key(id, key));
        if (known != null) {
            known.set(read);
            return known;
        }
        if (lines.isFull(id)) {
            throw Problem.conflict("decision-full", DecisionLines.MOST);
        }
        var line = new DecisionLine(id, key, read);
        lines.persist(line);
        return line;
    }
}
