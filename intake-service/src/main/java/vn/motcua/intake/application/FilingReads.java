package vn.motcua.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.rest.Problem;

/** Records each time an official reads an applicant's answers, and slows down whoever reads too often. */
@ApplicationScoped
public class FilingReads implements PanacheRepositoryBase<FilingRead, Long> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int mostPerHour;
    private final Clock clock;

    FilingReads(IntakeRules rules, Clock clock) {
        this.mostPerHour = rules.mostReadsPerHour();
        this.clock = clock;
    }

    /**
     * In the transaction that shows the answers.
     *
     * @throws Problem 429 {@code too-many-reads} after the most that an hour may have
     */
    public void record(UUID application, String officer) {
        var at = clock.instant();
        oldestOfTooMany(officer, at).ifPresent(oldest -> {
            Log.warnf("%s reads more than %d filings within an hour", officer, mostPerHour);
            throw Problem.tooMany("too-many-reads", Duration.between(at, oldest.plus(HOUR)), mostPerHour);
        });
        persist(new FilingRead(application, officer, at));
    }

    private Optional<Instant> oldestOfTooMany(String officer, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select at from FilingRead where officer = ?1 and at > ?2 order by at desc offset ?3 rows fetch first 1 rows only",
                        Instant.class)
                .setParameter(1, officer)
                .setParameter(2, at.minus(HOUR))
                .setParameter(3, mostPerHour - 1)
                .getResultStream()
                .findFirst();
    }
}
