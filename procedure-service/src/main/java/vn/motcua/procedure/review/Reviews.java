package vn.motcua.procedure.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.procedure.review.plan.PlanRules;
import vn.motcua.procedure.review.plan.ReviewPlan;

@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, Review.Key> {
    private static final String OF_AUTHORITY_AND_YEAR = """
            code = ?1 and state = 'CONCLUDED'
            and plan in (select p.id from ReviewPlan p where p.authority = ?2 and p.year = ?3)""";

    /** All reviews of a plan, at most {@link PlanRules#MOST_REVIEWS}, by their codes; without their content. */
    public List<ReviewSummary> of(UUID plan) {
        return of(plan, "", PlanRules.MOST_REVIEWS);
    }

    public List<ReviewSummary> of(UUID plan, String after, int rows) {
        return find("plan = ?1 and code > ?2 order by code", plan, after)
                .project(ReviewSummary.class)
                .page(0, rows)
                .list();
    }

    public Optional<Review> locked(UUID plan, String code) {
        return findByIdOptional(new Review.Key(plan, code), LockModeType.PESSIMISTIC_WRITE);
    }

    public void countChange(Review review) {
        getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The review that the same authority concluded in the year before. */
    public Optional<Review> lastYears(ReviewPlan plan, String code) {
        return find(OF_AUTHORITY_AND_YEAR, code, plan.authority(), plan.year() - 1)
                .firstResultOptional();
    }

    public void replace(UUID plan, List<Review> reviews) {
        delete("plan", plan);
        persist(reviews);
    }
}
