package vn.motcua.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.events.Submission;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Problem;

@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    private static final String WITH_PARTIES = "from Application a join fetch a.parties where a.id = :id and ";

    private static final String UNTOUCHED = """
            from Application a where a.state = DRAFT and a.createdAt < :limit and not exists
                (select 1 from HistoryEntry h where h.key.applicationId = a.id and h.at >= :limit)""";

    private static final String WORKS_ON = """
            select exists (select 1 from OpenedLeg l where l.key.applicationId = :id and l.system = :system
                and l.closedAt is null and (:leg = '' or l.key.leg = :leg))""";

    private final Clock clock;

    Applications(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem 404 also if the viewer may not see it */
    public Application seenBy(Viewer viewer, UUID id) {
        return find(WITH_PARTIES + viewer.sees(), viewer.parameters(clock.instant(), id)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 unless the system of another agency works on a leg of it now */
    public void requireWorkOf(String system, UUID id) {
        requireWorkOf(system, id, "");
    }

    /** @throws Problem 404 unless the system of another agency works on this leg now */
    public void requireWorkOf(String system, UUID id, String leg) {
        var worksOn = getEntityManager()
                .createQuery(WORKS_ON, Boolean.class)
                .setParameter("id", id)
                .setParameter("system", system)
                .setParameter("leg", leg)
                .getSingleResult();
        if (!worksOn) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 404 if the viewer may not act on it */
    public Application filedBy(Viewer viewer, UUID id) {
        return find(WITH_PARTIES + viewer.acts(), viewer.parameters(clock.instant(), id)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * Locks the application and then reads its parties, because they may change until it is locked. Every command starts
     * with it.
     *
     * @throws Problem 404 if the viewer may not act on it
     */
    public Application actedOnBy(Viewer viewer, UUID id) {
        locked(id);
        return filedBy(viewer, id);
    }

    /** Locks the application; empty if intake does not know it. */
    public Optional<Application> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks an application that was read before and reads it again, because it may have changed in between. */
    public void lock(Application known) {
        getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * When the {@code most}-th last of the applications was filed that this person filed themselves since then, with notices to that
     * address; empty if there are fewer.
     */
    public Optional<Instant> filedTo(String email, Viewer.Citizen person, Instant since, int most) {
        return getEntityManager()
                .createQuery("""
                        select a.filedAt from Party p join p.application a
                        where p.personalNumber = :person and p.kind = CITIZEN and a.origin.channel in (ONLINE, KIOSK)
                          and lower(function('jsonb_extract_path_text', a.contact, 'email')) = lower(:email)
                          and a.filedAt > :since
                        order by a.filedAt desc offset :others rows fetch first 1 rows only""", Instant.class)
                .setParameter("person", person.id())
                .setParameter("email", email)
                .setParameter("since", since)
                .setParameter("others", most - 1)
                .getResultStream()
                .findFirst();
    }

    /** Newest first (the ids are UUIDv7). @param externalId null for all */
    public List<Application> page(Viewer viewer, String externalId, Optional<Cursor> after, int limit) {
        var query = new StringBuilder("from Application a where ").append(viewer.sees());
        var parameters = viewer.parameters(clock.instant());
        if (externalId != null) {
            query.append(" and a.origin.externalId = :externalId");
            parameters.put("externalId", externalId);
        }
        after.ifPresent(cursor -> {
            query.append(" and a.id < :last");
            parameters.put("last", cursor.uuid(0));
        });
        return find(query.append(" order by a.id desc").toString(), parameters)
                .page(0, limit)
                .list();
    }

    /** Replaces the content of a draft that is locked. @throws RefusedMove once it is submitted */
    public void change(Application draft, Filing filing) {
        ofDraft("delete_parties_of_draft(:draft)", draft.id()).getSingleResult();
        draft.change(filing, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Deletes a draft that is locked, with its parties, its history and its documents; their bytes are removed later.
     *
     * @throws RefusedMove once it is submitted
     */
    public void delete(Application draft) {
        draft.requireDraft();
        ofDraft("delete_draft(:draft)", draft.id()).getSingleResult();
    }

    /** The oldest drafts in which nobody has done anything since then. */
    public List<UUID> draftsUntouchedSince(Instant limit, int most) {
        return getEntityManager()
                .createQuery("select a.id " + UNTOUCHED + " order by a.createdAt, a.id", UUID.class)
                .setParameter("limit", limit)
                .setMaxResults(most)
                .getResultList();
    }

    public boolean isDraftUntouchedSince(Instant limit, UUID id) {
        return getEntityManager()
                .createQuery("select a.id " + UNTOUCHED + " and a.id = :id", UUID.class)
                .setParameter("limit", limit)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** The database deletes for us, and only drafts: the role of the service may not delete. */
    private Query ofDraft(String function, UUID id) {
        return getEntityManager()
                .createNativeQuery("select " + function, Integer.class)
                .setParameter("draft", id);
    }

    /** Adds an act to the history, which is append-only and hash-chained. */
    public void record(Application application, Act act) {
        getEntityManager().persist(application.record(act));
    }

    /** The newest round as it was filed. */
    public Submission lastSubmission(UUID id) {
        var detail = getEntityManager()
                .createQuery(
                        "select h.detail from HistoryEntry h where h.key.applicationId = :id"
                                + " and h.action in (SUBMITTED, SUPPLEMENTED) order by h.key.number desc",
                        String.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
        return Filed.of(detail).submission();
    }
}
