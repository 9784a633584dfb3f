package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.KeyedLine;

/** Changes the law as a decision orders: in one transaction, all of it or nothing. */
@ApplicationScoped
public class PublishDecision {
    private final OneAtATime oneAtATime;
    private final DecisionLines lines;
    private final LawDocuments documents;
    private final JudgeTimeliness timeliness;
    private final ChangeProcedures changeProcedures;
    private final ChangeRules changeRules;
    private final Announce announce;
    private final Clock clock;

    PublishDecision(
            OneAtATime oneAtATime,
            DecisionLines lines,
            LawDocuments documents,
            JudgeTimeliness timeliness,
            ChangeProcedures changeProcedures,
            ChangeRules changeRules,
            Announce announce,
            Clock clock) {
        this.oneAtATime = oneAtATime;
        this.lines = lines;
        this.documents = documents;
        this.timeliness = timeliness;
        this.changeProcedures = changeProcedures;
        this.changeRules = changeRules;
        this.announce = announce;
        this.clock = clock;
    }

    /** Allows one publication at a time, over all replicas, until the transaction ends: later checks stay true. */
    public void takeTurn(Duration patience) {
        oneAtATime.take("the publication of a decision", patience);
    }

    /** The decision must have been checked after {@link #takeTurn} and have no fault. */
    public void publish(Decision decision, String approver) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        decision.publish(approver, now, documents.revision() + 1, timeliness.of(decision.heading(), today));
        var codes = new HashSet<String>();
        var concernsChecks = new AtomicBoolean();
        lines.pages(decision.id(), page -> {
            changeProcedures.carryOut(page.stream().map(KeyedLine::content).toList(), decision);
            for (var line : page) {
                changeRules.carryOut(line.content());
                codes.addAll(line.content().codes());
                concernsChecks.compareAndSet(false, Announce.concernsChecks(line.content()));
            }
        });
        announce.changes(codes, concernsChecks.get());
    }
}
