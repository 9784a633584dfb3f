package vn.motcua.routing.look;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.rest.HourlyMeasure;
import vn.motcua.rest.Problem;

/** Records each look at people, and slows down whoever looks too often. */
@ApplicationScoped
public class Looks implements PanacheRepositoryBase<Look, Long> {
    private final HourlyMeasure measure;

    Looks(LookSettings settings) {
        this.measure = new HourlyMeasure(Look.class, settings.mostPerHour());
    }

    /**
     * In the transaction that shows the people.
     *
     * @param caseId whose people are shown; null for a search
     * @throws Problem 429 {@code too-many-looks} after the most that an hour may have
     */
    public void record(String officer, UUID caseId, Instant at) {
        measure.require(getEntityManager(), officer, at);
        persist(new Look(officer, caseId, at));
    }
}
