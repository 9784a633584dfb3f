package vn.motcua.routing.lookup;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.motcua.clock.MachineTime;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.lookup.Lookup.Standing;

@ApplicationScoped
public class Lookups implements PanacheRepositoryBase<Lookup, UUID> {
    // While a database is away its repeats must not hold up what nobody has asked yet.
    private static final String DUE = """
            select * from lookup where next_try_at <= :now order by attempts, next_try_at limit :limit
            for update skip locked""";

    private final Session entities;
    private final Clock machine;

    Lookups(Session entities, @MachineTime Clock machine) {
        this.entities = entities;
        this.machine = machine;
    }

    /** What the application needs, lacks, and a database holds is looked up, once this is committed: that and no more. */
    public void prepare(CaseFile file) {
        var wanted = Stream.ofNullable(file.checked().held())
                .flatMap(List::stream)
                .filter(HeldDocument::wanted)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var known = of(file.id()).stream().map(Lookup::document).collect(Collectors.toSet());
        wanted.stream()
                .map(HeldDocument::document)
                .filter(document -> !known.contains(document))
                .forEach(document -> ask(file.id(), document));
    }

    /** Whether the database has answered about this paper; empty if it has not been asked yet. */
    public Optional<Boolean> isAnswered(UUID caseId, String document) {
        return one(caseId, document)
                .filter(lookup -> lookup.standing() != Standing.WAITING)
                .map(lookup -> lookup.standing().isAnswered());
    }

    /** @throws Problem 404 if no database holds this paper, 409 {@code case-ended} */
    void askAgain(CaseFile file, String document) {
        file.checked().heldIn(document).orElseThrow(Problem::notFound);
        if (file.state().hasEnded()) {
            throw Problem.conflict("case-ended");
        }
        query(file.id(), document)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresentOrElse(lookup -> lookup.again(machine.instant()), () -> ask(file.id(), document));
    }

    private void ask(UUID caseId, String document) {
        persist(new Lookup(Uuid7.next(machine), caseId, document, machine.instant()));
    }

    private Optional<Lookup> one(UUID caseId, String document) {
        return query(caseId, document).firstResultOptional();
    }

    private PanacheQuery<Lookup> query(UUID caseId, String document) {
        return find("caseId = ?1 and document = ?2", caseId, document);
    }

    /** An officer may ask again at the same time. */
    Lookup locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A procedure has few papers. */
    List<Lookup> of(UUID caseId) {
        return list("caseId = ?1 order by document", caseId);
    }

    /** Takes those that are due; other replicas skip them until the lease has run out. */
    List<Lookup> lease(int limit, Duration lease) {
        var now = machine.instant();
        var due = entities.createNativeQuery(DUE, Lookup.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        due.forEach(lookup -> lookup.lease(now.plus(lease)));
        return due;
    }
}
