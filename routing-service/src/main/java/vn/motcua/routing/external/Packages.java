package vn.motcua.routing.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.motcua.clock.MachineTime;
import vn.motcua.events.FormKind;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.external.PackageRequest.Standing;
import vn.motcua.worktime.Hanoi;

@ApplicationScoped
public class Packages implements PanacheRepositoryBase<CasePackage, UUID> {
    private static final String DUE = """
            select * from package where state in ('TO_SEND', 'TO_WITHDRAW') and system = :system and next_try_at <= :now
             order by next_try_at limit :limit for update skip locked""";
    private static final String WAITING =
            "select distinct system from package where state in ('TO_SEND', 'TO_WITHDRAW') and next_try_at <= :now";
    /** Selects by primary key and skips the rows that another replica has locked, so that two replicas never wait for each other. */
    private static final String PUT_OFF = """
            update package set next_try_at = :until where id in (
              select id from package where state in ('TO_SEND', 'TO_WITHDRAW') and system = :system
                and (next_try_at < :until or id = any(:leased))
              for update skip locked)""";

    private final Session entities;
    private final Clock machine;

    Packages(Session entities, @MachineTime Clock machine) {
        this.entities = entities;
        this.machine = machine;
    }

    /** The package is sent once the transaction has committed. */
    public void prepare(CaseFile file, Leg leg, Instant at) {
        var system = leg.plan().system();
        persist(new CasePackage(Uuid7.next(machine), file.id(), leg.key(), system, at, machine.instant()));
    }

    /** The query is bounded: a package exists only for the system to which it was sent. */
    public Optional<CasePackage> sentTo(String system, UUID id) {
        return find("id = ?1 and system = ?2", id, system).firstResultOptional();
    }

    /** Tells the system of a leg what became of its newest request for this form. @param reason why it was given back, or null */
    public void answer(CaseFile file, Leg leg, FormKind form, Standing standing, String reason, Instant at) {
        open(file, leg).ifPresent(sent -> sent.answer(form, standing, reason, Hanoi.time(at), machine.instant()));
    }

    /** The answers or papers of a file that the system works on have changed. */
    public void changed(CaseFile file, Leg leg) {
        open(file, leg).ifPresent(sent -> sent.changed(machine.instant()));
    }

    /** The leg goes on with what the applicant has supplemented; if the system was told that it was stopped, it gets the file anew. */
    public void goesOn(CaseFile file, Leg leg, Instant at) {
        open(file, leg)
                .ifPresentOrElse(
                        sent -> sent.answer(
                                FormKind.SUPPLEMENT_REQUEST,
                                Standing.ANSWERED,
                                null,
                                Hanoi.time(at),
                                machine.instant()),
                        () -> prepare(file, leg, at));
    }

    private Optional<CasePackage> open(CaseFile file, Leg leg) {
        if (!leg.isExternal()) {
            return Optional.empty();
        }
        return find("caseId = ?1 and leg = ?2 order by id desc", file.id(), leg.key())
                .<CasePackage>firstResultOptional()
                .filter(CasePackage::isOpen);
    }

    /** The database was set back, and what the systems have may be newer than what is known here. */
    public void restored(CaseFile file) {
        list("caseId", file.id()).forEach(sent -> sent.restored(machine.instant()));
    }

    /** The leg was stopped. */
    public void cancel(CaseFile file, Leg leg) {
        open(file, leg).ifPresent(sent -> sent.cancel(machine.instant()));
    }

    /** A package that has not been sent stays here; if it has been sent, the other system is told. */
    public void cancel(CaseFile file) {
        list("caseId", file.id()).forEach(casePackage -> casePackage.cancel(machine.instant()));
    }

    /** The packages that another system has not taken, oldest first (their ids are UUIDv7). */
    List<CasePackage> waiting(UUID after, int limit) {
        return find("state in (TO_SEND, TO_WITHDRAW) and id > ?1 order by id", after)
                .page(0, limit)
                .list();
    }

    /** The systems that have a package due for sending. */
    List<String> systemsWaiting() {
        return entities.createNativeQuery(WAITING, String.class)
                .setParameter("now", machine.instant())
                .getResultList();
    }

    /** Takes packages of a system that are due; other replicas skip them until the lease has run out. */
    List<CasePackage> lease(String system, int limit, Duration lease) {
        var now = machine.instant();
        var due = entities.createNativeQuery(DUE, CasePackage.class)
                .setParameter("system", system)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        due.forEach(casePackage -> casePackage.lease(now.plus(lease)));
        return due;
    }

    /** All packages waiting for the system wait until then, and the leased ones no longer than that. */
    void putOff(String system, UUID[] leased, Instant until) {
        entities.createNativeMutationQuery(PUT_OFF)
                .setParameter("system", system)
                .setParameter("leased", leased)
                .setParameter("until", until)
                .executeUpdate();
    }
}
