package vn.motcua.procedure.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A published decision as the public reads it.
 *
 * @param inTime whether it kept the lead time before the law takes effect (index 1.1); absent if that is unknown
 * @param displayedInTime whether it was published here soon enough (index 1.2)
 */
record DecisionView(UUID id, Heading heading, OffsetDateTime publishedAt, Boolean inTime, Boolean displayedInTime) {
    static DecisionView of(Decision decision, Clock clock) {
        return new DecisionView(
                decision.id(),
                decision.heading(),
                decision.publishedAt().atZone(clock.getZone()).toOffsetDateTime(),
                decision.inTime(),
                decision.displayedInTime());
    }
}
