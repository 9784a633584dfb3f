package vn.motcua.routing.register;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

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

    private final Session entities;
    private final Clock clock;

    CaseNumbers(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public int take(String agency, LocalDate day, UUID caseId) {
        var free = tryTake(agency, day, caseId);
        if (free != null) {
            return free;
        }
        // One transaction fills for all; whoever waited for it finds its numbers.
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

    /** A number that was given out before and is not known any more: it is never given to another case. */
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

    /** After midnight: a number that was passed over is voided with the reason, never used on another day. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void voidLeftovers() {
        entities.createNativeMutationQuery("""
                        update case_number free set void_reason = 'not taken on its day'
                         where day < :today and case_id is null and void_reason is null
                           and serial < (select max(serial) from case_number taken
                                          where taken.agency = free.agency and taken.day = free.day
                                            and taken.case_id is not null)""")
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
    }
}
