package vn.motcua.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.motcua.rest.HourlyMeasure;
import vn.motcua.rest.Problem;

/** Records each time an official reads an applicant's answers, and slows down whoever reads too often. */
@ApplicationScoped
public class FilingReads implements PanacheRepositoryBase<FilingRead, Long> {
    private final HourlyMeasure measure;
    private final Clock clock;

    FilingReads(IntakeRules rules, Clock clock) {
        this.measure = new HourlyMeasure(FilingRead.class, rules.mostReadsPerHour());
        this.clock = clock;
    }

    /**
     * In the transaction that shows the answers.
     *
     * @throws Problem 429 {@code too-many-looks} after the most that an hour may have
     */
    public void record(UUID application, String officer) {
        var at = clock.instant();
        measure.require(getEntityManager(), officer, at);
        persist(new FilingRead(application, officer, at));
    }
}
