package vn.motcua.procedure.review.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ReviewPlans implements PanacheRepositoryBase<ReviewPlan, UUID> {
    /** The latest year first. */
    public List<ReviewPlan> newest(int beforeYear, UUID before, int rows) {
        return find("year < ?1 or (year = ?1 and id < ?2) order by year desc, id desc", beforeYear, before)
                .page(0, rows)
                .list();
    }

    /** No other transaction changes the plan or its reviews until this one ends. */
    public Optional<ReviewPlan> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The plan keeps its state until the transaction ends; several of its reviews can be written in parallel. */
    public Optional<ReviewPlan> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Increments the version, because the parts below the plan change: anything read before is out of date. */
    public void countChange(ReviewPlan plan) {
        getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    public boolean isTaken(String authority, int year, UUID but) {
        return find("authority = ?1 and year = ?2 and id <> ?3", authority, year, but)
                .firstResultOptional()
                .isPresent();
    }
}
