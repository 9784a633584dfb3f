package vn.motcua.routing.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.messaging.ScheduledWork;

/**
 * Free case numbers of a receiving agency and day. A number is taken with {@code SKIP LOCKED}: counters that accept at
 * once do not wait for each other, a rollback gives the number back, and order within the day is not promised.
 */
@ApplicationScoped
public class CaseNumbers {
    private static final int BLOCK = 64;
    private static final String TAKE = """
            update case_number set case_id = :caseId
             where agency = :agency and day = :day and serial = (
                   select serial from case_number
                    where agency = :agency and day = :day and case_id is null and void_reason is null
                    order by serial limit 1 for update skip locked)
            returning serial""";
    private static final String FILL = """
            insert into case_number (agency, day, serial)
            select :agency, :day, generate_series(top.serial + 1, top.serial + :block)
              from (select coalesce(max(serial), 0) as serial from case_number where agency = :agency and day = :day) top""";

    private static final String SPEND = """
            insert into case_number as n (agency, day, serial, void_reason)
            values (:agency, :day, :serial, 'given out before a restore')
            on conflict (agency, day, serial) do update set void_reason = excluded.void_reason where n.case_id is null""";

    private static final int DAYS_AT_ONCE = 50;
    private static final String PASSED = """
            select distinct agency, day from case_number
             where day < :today and case_id is null and void_reason is null limit :most""";
    private static final String VOID = """
            update case_number set void_reason = case when serial < last.taken then 'not taken on its day' else 'not reached on its day' end
              from (select coalesce(max(serial), 0) taken from case_number
                     where agency = :agency and day = :day and case_id is not null) last
             where agency = :agency and day = :day and case_id is null and void_reason is null""";

    private final Session entities;
    private final OneAtATime oneAtATime;
    private final Clock clock;
    private final ScheduledWork scheduled;

    CaseNumbers(Session entities, OneAtATime oneAtATime, Clock clock, Closing closing) {
        this.entities = entities;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
        this.scheduled = new ScheduledWork(closing, CaseNumbers.class, "Voiding numbers of past days");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public int take(String agency, LocalDate day, UUID caseId) {
        var free = tryTake(agency, day, caseId);
        if (free != null) {
            return free;
        }
        // One transaction fills for all; a transaction that waited for it finds its numbers.
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:place, 0))) locked",
                        Integer.class)
                .setParameter("place", "case_number/" + agency + "/" + day)
                .getSingleResult();
        var filledMeanwhile = tryTake(agency, day, caseId);
        if (filledMeanwhile != null) {
            return filledMeanwhile;
        }
        entities.createNativeMutationQuery(FILL)
                .setParameter("agency", agency)
                .setParameter("day", day)
                .setParameter("block", BLOCK)
                .executeUpdate();
        return tryTake(agency, day, caseId);
    }

    /** Marks a number that was given out before a restore, so that it is never given to another case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String agency, LocalDate day, int serial) {
        entities.createNativeMutationQuery(SPEND)
                .setParameter("agency", agency)
                .setParameter("day", day)
                .setParameter("serial", serial)
                .executeUpdate();
    }

    private Integer tryTake(String agency, LocalDate day, UUID caseId) {
        return entities.createNativeQuery(TAKE, Integer.class)
                .setParameter("caseId", caseId)
                .setParameter("agency", agency)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Voids the free numbers of past days after midnight: a number that was passed over with that reason, a number beyond the last one
     * with another. So the index of free numbers holds only today's, however old the system is. One replica runs at a time, and one
     * transaction voids several days of agencies.
     */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void voidLeftovers() {
        scheduled.run(this::voidAll);
    }

    private void voidAll() {
        var voided = DAYS_AT_ONCE;
        while (voided == DAYS_AT_ONCE) {
            voided = QuarkusTransaction.requiringNew().call(this::voidSome);
        }
    }

    /** @return how many days of agencies it voided */
    private int voidSome() {
        if (!oneAtATime.tryTake("case numbers of past days")) {
            return 0;
        }
        var passed = entities.createNativeQuery(PASSED, Object[].class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("most", DAYS_AT_ONCE)
                .getResultList();
        for (var each : passed) {
            entities.createNativeMutationQuery(VOID)
                    .setParameter("agency", each[0])
                    .setParameter("day", each[1])
                    .executeUpdate();
        }
        return passed.size();
    }
}
