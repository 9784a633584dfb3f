package vn.motcua.procedure.drafting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionAct;
import vn.motcua.procedure.decision.DecisionAct.Act;
import vn.motcua.procedure.decision.DecisionState;
import vn.motcua.procedure.decision.Heading;

/** A decision as procedure control sees it. @param version for If-Match @param history who did what, oldest first */
record DraftView(UUID id, long version, DecisionState state, Heading heading, List<ActView> history) {
    static DraftView of(Decision decision, List<DecisionAct> acts, Clock clock) {
        return new DraftView(
                decision.id(),
                decision.version(),
                decision.state(),
                decision.heading(),
                acts.stream().map(act -> ActView.of(act, clock)).toList());
    }

    record ActView(Act act, String actor, OffsetDateTime at, String reason) {
        static ActView of(DecisionAct act, Clock clock) {
            return new ActView(
                    act.act(), act.actor(), act.at().atZone(clock.getZone()).toOffsetDateTime(), act.reason());
        }
    }
}
