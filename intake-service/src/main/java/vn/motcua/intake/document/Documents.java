package vn.motcua.intake.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.SpecHints;
import vn.motcua.events.Submission;
import vn.motcua.rest.Problem;

@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    private static final String NEWEST = """
            from Document d where d.applicationId = ?1 and d.status <> FETCH_FAILED and d.version =
                (select max(e.version) from Document e
                 where e.applicationId = ?1 and e.code = d.code and e.status <> FETCH_FAILED)
            order by d.code""";
    /** The lock timeout that Hibernate turns into {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private final DocumentRules rules;

    Documents(DocumentRules rules) {
        this.rules = rules;
    }

    /**
     * Files the newest version of each code in a submission of this day. Locks the rows, because a document may be
     * given up concurrently.
     */
    public List<Submission.Document> file(UUID application, LocalDate day) {
        return find(NEWEST, application).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(document -> document.file(day))
                .toList();
    }

    /** Whether something was attached since the last filing. */
    public boolean hasUnfiled(UUID application) {
        return list(NEWEST, application).stream().anyMatch(document -> !document.isFiled());
    }

    /** All versions, including old ones. */
    public List<Document> of(UUID application) {
        return list("applicationId = ?1 order by code, version", application);
    }

    /**
     * After a restore: adds the documents of a submission whose rows are lost; their bytes are in the store. Removes those that
     * would have been filed and were not: they were removed after the backup, and the store has no bytes of them.
     */
    public void recover(UUID application, Submission submission) {
        var filedNow =
                submission.documents().stream().map(Submission.Document::id).collect(Collectors.toSet());
        list(NEWEST, application).stream()
                .filter(known -> !known.isFiled() && !filedNow.contains(known.id()))
                .forEach(this::removeUnfiled);
        for (var filed : submission.documents()) {
            findByIdOptional(filed.id())
                    .ifPresentOrElse(
                            known -> known.file(filed.filedOn()),
                            () -> persist(Document.recovered(
                                    application, filed, submission.filedAt().toInstant())));
        }
    }

    /** The application's row must be locked. @throws Problem 409 if there are too many */
    Document.Label next(UUID application, AttachDocument.Naming naming) {
        var all = of(application);
        if (all.size() >= rules.mostVersions()) {
            throw Problem.conflict("too-many-documents");
        }
        var newest = all.stream()
                .filter(document -> document.code().equals(naming.code()))
                .mapToInt(Document::version)
                .max()
                .orElse(0);
        return new Document.Label(application, naming.code(), naming.name(), newest + 1, naming.dates());
    }

    Optional<Document> in(UUID application, UUID document) {
        return find("id = ?1 and applicationId = ?2", document, application).firstResultOptional();
    }

    /** Removes the row; the bytes follow. @return false if it is filed */
    boolean removeUnfiled(Document document) {
        var removed = getEntityManager()
                .createNativeQuery("select delete_unfiled_document(:paper)", Integer.class)
                .setParameter("paper", document.id())
                .getSingleResult();
        return removed.equals(1);
    }

    /** Leases the document that has waited longest for its fetch. */
    Optional<Document> takeDue(Instant now, Duration lease) {
        List<Document> due = find("status = TO_FETCH and nextAttempt <= ?1 order by nextAttempt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .page(0, 1)
                .list();
        due.forEach(document -> document.attemptedUntil(now.plus(lease)));
        return due.stream().findFirst();
    }

    /** Documents that have not been fetched, oldest first. */
    List<Document> unfetched(UUID after, int limit) {
        return find(
                        "status in (TO_FETCH, FETCH_FAILED) and sourceUrl is not null and closedReason is null and id > ?1 order by id",
                        after)
                .page(0, limit)
                .list();
    }

    Optional<Document> unfetched(UUID id) {
        return find("id = ?1 and status <> STORED and sourceUrl is not null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void recordRead(Document document, String officer, Instant at) {
        getEntityManager().persist(new DocumentRead(document, officer, at));
    }
}
