package vn.motcua.intake.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.SpecHints;
import vn.motcua.clock.MachineTime;
import vn.motcua.objects.ObjectStore;
import vn.motcua.rest.Problem;

/**
 * What is to be removed from the store. Bytes are listed here before they are stored, and struck off by the transaction
 * that records their document: a crash in between leaves no bytes that nobody knows of.
 */
@ApplicationScoped
class DiscardedObjects implements PanacheRepositoryBase<DiscardedObject, UUID> {
    private static final String EXPECT = """
            insert into discarded_object (document_id, application_id) values (?1, ?2)
            on conflict (document_id) do update set discarded_at = excluded.discarded_at""";
    /** The lock timeout that Hibernate turns into {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private final DocumentRules rules;
    private final Clock machine;

    DiscardedObjects(DocumentRules rules, @MachineTime Clock machine) {
        this.rules = rules;
        this.machine = machine;
    }

    /** Called before the bytes are stored. */
    @Transactional
    void expect(UUID application, UUID document) {
        getEntityManager()
                .createNativeQuery(EXPECT)
                .setParameter(1, document)
                .setParameter(2, application)
                .executeUpdate();
    }

    /** Called in the transaction that records the document. @throws Problem 503 if the bytes were removed in between */
    void keep(UUID document) {
        if (delete("documentId", document) == 0) {
            throw Problem.unavailable(ObjectStore.SOON);
        }
    }

    /** Lets all others have their turn before it. It must be locked. */
    void postpone(DiscardedObject object) {
        object.discardedAt(machine.instant());
    }

    /** One that was discarded long enough ago. Its row is locked, so that its bytes cannot be kept while they are removed. */
    Optional<DiscardedObject> takeDue() {
        List<DiscardedObject> due = find(
                        "discardedAt <= ?1 order by discardedAt",
                        machine.instant().minus(rules.remove().after()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .page(0, 1)
                .list();
        return due.stream().findFirst();
    }
}
