package vn.motcua.routing.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.rest.Cursor;

@ApplicationScoped
class RemoteMessages implements PanacheRepositoryBase<RemoteMessage, UUID> {
    private static final String IS_WAITING = "appliedAt is null and (standing is null or standing = WAITING)";

    Optional<RemoteMessage> of(UUID packageId, int sequence) {
        return find(
                        "packageId = ?1 and sequence = ?2 and (standing is null or standing <> CONTRADICTING)",
                        packageId,
                        sequence)
                .firstResultOptional();
    }

    List<RemoteMessage> contradicting(UUID packageId) {
        return list("packageId = ?1 and standing = CONTRADICTING", packageId);
    }

    /** The first report of the package that waits for one before it. */
    Optional<RemoteMessage> firstWaiting(UUID packageId) {
        return find(IS_WAITING + " and packageId = ?1 order by sequence", packageId)
                .firstResultOptional();
    }

    /** Packages with a report that arrived before then and still waits for a missing one. */
    List<UUID> packagesWaitingSince(Instant arrivedBefore, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct packageId from RemoteMessage where " + IS_WAITING + " and arrivedAt < ?1",
                        UUID.class)
                .setParameter(1, arrivedBefore)
                .setMaxResults(most)
                .getResultList();
    }

    /** Newest first. @param before absent for the first page */
    List<RemoteMessage> ofCase(UUID caseId, Optional<Cursor> before, int limit) {
        var ofCase = "packageId in (select p.id from CasePackage p where p.caseId = ?1)";
        var order = " order by arrivedAt desc, id desc";
        var found = before.map(cursor -> find(
                        ofCase + " and (arrivedAt < ?2 or arrivedAt = ?2 and id < ?3)" + order,
                        caseId,
                        cursor.instant(0),
                        cursor.uuid(1)))
                .orElseGet(() -> find(ofCase + order, caseId));
        return found.page(0, limit).list();
    }
}
