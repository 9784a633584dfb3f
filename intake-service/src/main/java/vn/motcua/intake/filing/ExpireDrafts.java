package vn.motcua.intake.filing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.IntakeRules;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;

/**
 * Deletes drafts that nobody has touched for long: personal data are kept no longer than they are needed (Law 91/2025/QH15 on
 * personal data). Each in a transaction of its own; a draft that is submitted or changed meanwhile stays.
 */
@ApplicationScoped
class ExpireDrafts {
    private static final int AT_ONCE = 200;

    private final Applications applications;
    private final IntakeRules rules;
    private final Clock clock;
    private final ScheduledWork scheduled;

    ExpireDrafts(Applications applications, IntakeRules rules, Clock clock, Closing closing) {
        this.applications = applications;
        this.rules = rules;
        this.clock = clock;
        this.scheduled = new ScheduledWork(closing, ExpireDrafts.class, "Deleting old drafts");
    }

    @Scheduled(every = "${motcua.intake.draft.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void expire() {
        scheduled.run(
                () -> expireUntouchedSince(clock.instant().minus(rules.draft().life())));
    }

    void expireUntouchedSince(Instant limit) {
        List<UUID> old;
        do {
            old = QuarkusTransaction.requiringNew().call(() -> applications.draftsUntouchedSince(limit, AT_ONCE));
            old.forEach(id -> QuarkusTransaction.requiringNew().run(() -> expire(id, limit)));
        } while (old.size() == AT_ONCE);
    }

    private void expire(UUID id, Instant limit) {
        applications
                .locked(id)
                .filter(draft -> applications.isDraftUntouchedSince(limit, id))
                .ifPresent(applications::delete);
    }
}
