package vn.motcua.procedure.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.events.Messages;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionAct;
import vn.motcua.procedure.decision.DecisionAct.Act;
import vn.motcua.procedure.decision.DecisionActs;
import vn.motcua.procedure.decision.DecisionFormat;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.decision.Line;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/**
 * Carries decisions between two installations: exports the published ones of this installation, and takes those of another in as drafts,
 * which must be submitted and published here.
 */
@ApplicationScoped
public class CarryDecisions {

    /** Creating one draft with all its lines takes less. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Decisions decisions;
    private final DecisionLines lines;
    private final DecisionActs acts;
    private final DecisionFormat format;
    private final OneAtATime oneAtATime;
    private final Validator validator;
    private final Caller caller;
    private final Clock clock;

    CarryDecisions(
            Decisions decisions,
            DecisionLines lines,
            DecisionActs acts,
            DecisionFormat format,
            OneAtATime oneAtATime,
            Validator validator,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.lines = lines;
        this.acts = acts;
        this.format = format;
        this.oneAtATime = oneAtATime;
        this.validator = validator;
        this.caller = caller;
        this.clock = clock;
    }

    /** Published decisions in the order of publication. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Decision> published(long afterSerial, int rows) {
        return decisions
                .find("serial > ?1 order by serial", afterSerial)
                .page(0, rows)
                .list();
    }

    /** Lines in the order of their keys. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<KeyedLine> lines(UUID decision, String after, int rows) {
        return lines.of(decision, after, rows).stream()
                .map(line -> new KeyedLine(line.key(), line.line()))
                .toList();
    }

    /** The decision of the same authority and number; discarded ones do not count. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Decision> known(Heading heading) {
        return decisions.known(heading.authority(), heading.number());
    }

    public List<Fault> faults(Heading heading) {
        var faults = new ArrayList<>(heading.faults());
        validator
                .validate(heading)
                .forEach(violation -> faults.add(
                        new Fault("/" + violation.getPropertyPath(), "heading", Messages.of("heading.value-valid"))));
        return faults;
    }

    /** @throws Problem 400 {@code invalid} with every fault of its format */
    public Line read(JsonNode line) {
        return format.read(line);
    }

    /**
     * Creates a draft in a transaction of its own.
     *
     * @param source the origin of the decision, for its history
     * @return empty if the authority has a decision with this number meanwhile
     */
    public Optional<Decision> draft(Heading heading, List<KeyedLine> content, String source) {
        return QuarkusTransaction.requiringNew().call(() -> {
            oneAtATime.take("decisions from another installation", PATIENCE);
            if (known(heading).isPresent()) {
                return Optional.empty();
            }
            var decision = new Decision(UUID.randomUUID(), heading, caller.key());
            decisions.persistAndFlush(decision);
            acts.persist(new DecisionAct(decision.id(), Act.DRAFTED, caller.key(), clock.instant(), source));
            content.forEach(line -> lines.persist(new DecisionLine(decision.id(), line.key(), line.content())));
            return Optional.of(decision);
        });
    }
}
