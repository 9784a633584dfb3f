package vn.motcua.intake.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.rest.Problem;

/** How often somebody was wrong within an hour, which begins with the first try. In the database, so that all replicas count together. */
@ApplicationScoped
class WrongTries {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String COUNT = """
            insert into look_up_try (subject, since, tries) values (?1, ?2, 1)
            on conflict (subject) do update set
              tries = case when look_up_try.since > ?3 then look_up_try.tries + 1 else 1 end,
              since = case when look_up_try.since > ?3 then look_up_try.since else excluded.since end
            returning since, tries""";

    private final EntityManager entities;
    private final Clock clock;
    private final ScheduledWork scheduled;

    WrongTries(EntityManager entities, Clock clock, Closing closing) {
        this.entities = entities;
        this.clock = clock;
        this.scheduled = new ScheduledWork(closing, WrongTries.class, "Forgetting old look-ups");
    }

    /**
     * Counts one more, and locks the subject until the transaction ends.
     *
     * @return the subject
     * @throws Problem 429 {@code too-many-look-ups} if there were as many as there may be
     */
    String count(String subject, Instant at, int most) {
        var hour = (Tuple) entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter(1, subject)
                .setParameter(2, at)
                .setParameter(3, at.minus(HOUR))
                .getSingleResult();
        if (hour.get("tries", Integer.class) > most) {
            var over = hour.get("since", Instant.class).plus(HOUR);
            throw Problem.tooMany("too-many-look-ups", Duration.between(at, over));
        }
        return subject;
    }

    /** It was not wrong. */
    void forgive(String subject) {
        entities.createNativeQuery("update look_up_try set tries = tries - 1 where subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
    }

    /** Addresses are kept no longer than they count. */
    @Scheduled(every = "${motcua.intake.look-up.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        scheduled.run(() -> forgetBefore(clock.instant().minus(HOUR)));
    }

    int forgetBefore(Instant limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("delete from look_up_try where since <= ?1")
                        .setParameter(1, limit)
                        .executeUpdate());
    }
}
