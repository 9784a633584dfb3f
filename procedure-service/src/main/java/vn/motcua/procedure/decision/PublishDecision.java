package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.procedure.catalogue.LawDocuments;

/** Makes the law what a decision orders: all of it or, with the transaction, nothing. */
@ApplicationScoped
class PublishDecision {
    private final OneAtATime oneAtATime;
    private final LawDocuments documents;
    private final JudgeTimeliness timeliness;
    private final ChangeProcedures changeProcedures;
    private final ChangeRules changeRules;
    private final Announce announce;
    private final Clock clock;

    PublishDecision(
            OneAtATime oneAtATime,
            LawDocuments documents,
            JudgeTimeliness timeliness,
            ChangeProcedures changeProcedures,
            ChangeRules changeRules,
            Announce announce,
            Clock clock) {
        this.oneAtATime = oneAtATime;
        this.documents = documents;
        this.timeliness = timeliness;
        this.changeProcedures = changeProcedures;
        this.changeRules = changeRules;
        this.announce = announce;
        this.clock = clock;
    }

    /** One publication at a time, over all replicas, until the transaction ends: what is checked after this stays true. */
    void takeTurn(Duration patience) {
        oneAtATime.take("the publication of a decision", patience);
    }

    /** @param lines checked since {@link #takeTurn()} and without a fault */
    void publish(Decision decision, Collection<Line> lines, String approver) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        decision.publish(approver, now, documents.revision() + 1, timeliness.of(decision.heading(), today));
        for (Line line : lines) {
            changeProcedures.carryOut(line, decision);
            changeRules.carryOut(line);
        }
        announce.changesOf(decision, lines);
    }
}
