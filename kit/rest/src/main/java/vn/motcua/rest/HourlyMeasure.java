package vn.motcua.rest;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * How often one official may look at applicants within an hour: far more than work needs, far fewer than browsing does. Each look is a
 * row, of an entity with {@code officer} and {@code at}, which wants an index of the two.
 */
public final class HourlyMeasure {
    private static final Logger LOG = Logger.getLogger(HourlyMeasure.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OLDEST_OF_TOO_MANY =
            "select at from %s where officer = ?1 and at > ?2 order by at desc offset ?3 rows fetch first 1 rows only";

    private final String query;
    private final int most;

    /** @param looks the entity */
    public HourlyMeasure(Class<?> looks, int most) {
        this.query = OLDEST_OF_TOO_MANY.formatted(looks.getSimpleName());
        this.most = most;
    }

    /** @throws Problem 429 {@code too-many-looks} if the hour before {@code at} has as many as it may; the log says whose */
    public void require(EntityManager entities, String officer, Instant at) {
        entities.createQuery(query, Instant.class)
                .setParameter(1, officer)
                .setParameter(2, at.minus(HOUR))
                .setParameter(3, most - 1)
                .getResultStream()
                .findFirst()
                .ifPresent(oldest -> {
                    LOG.warnf("%s looks at more than %d people within an hour", officer, most);
                    throw Problem.tooMany("too-many-looks", Duration.between(at, oldest.plus(HOUR)), most);
                });
    }
}
