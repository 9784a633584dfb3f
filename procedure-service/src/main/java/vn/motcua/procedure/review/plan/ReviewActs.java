package vn.motcua.procedure.review.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;
import vn.motcua.rest.Caller;

@ApplicationScoped
public class ReviewActs implements PanacheRepositoryBase<ReviewAct, Long> {
    /** The number of latest acts that are shown. */
    private static final int SHOWN = 200;

    private final Caller caller;
    private final Clock clock;

    ReviewActs(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public void note(UUID plan, String code, Deed deed, String reason) {
        persist(new ReviewAct(plan, code, deed, caller.key(), clock.instant(), reason));
    }

    /** The acts on the plan itself, oldest first. */
    public List<ReviewActView> of(UUID plan) {
        return views(find("plan = ?1 and code is null order by id desc", plan)
                .page(0, SHOWN)
                .list());
    }

    public List<ReviewActView> of(UUID plan, String code) {
        return views(find("plan = ?1 and code = ?2 order by id desc", plan, code)
                .page(0, SHOWN)
                .list());
    }

    private List<ReviewActView> views(List<ReviewAct> newestFirst) {
        return newestFirst.reversed().stream()
                .map(act -> ReviewActView.of(act, clock))
                .toList();
    }
}
