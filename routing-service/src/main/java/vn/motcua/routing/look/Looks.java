package vn.motcua.routing.look;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.rest.Problem;

/** Records each look at people, and slows down whoever looks too often. */
@ApplicationScoped
public class Looks implements PanacheRepositoryBase<Look, Long> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int mostPerHour;

    Looks(LookSettings settings) {
        this.mostPerHour = settings.mostPerHour();
    }

    /**
     * In the transaction that shows the people.
     *
     * @param caseId whose people are shown; null for a search
     * @throws Problem 429 {@code too-many-looks} after the most that an hour may have
     */
    public void record(String officer, UUID caseId, Instant at) {
        oldestOfTooMany(officer, at).ifPresent(oldest -> {
            Log.warnf("%s looks at more than %d people within an hour", officer, mostPerHour);
            throw Problem.tooMany("too-many-looks", Duration.between(at, oldest.plus(HOUR)), mostPerHour);
        });
        persist(new Look(officer, caseId, at));
    }

    private Optional<Instant> oldestOfTooMany(String officer, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select at from Look where officer = ?1 and at > ?2 order by at desc offset ?3 rows fetch first 1 rows only",
                        Instant.class)
                .setParameter(1, officer)
                .setParameter(2, at.minus(HOUR))
                .setParameter(3, mostPerHour - 1)
                .getResultStream()
                .findFirst();
    }
}
