package vn.motcua.procedure.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class DecisionActs implements PanacheRepositoryBase<DecisionAct, Long> {
    /** The last two hundred acts, oldest first; no honest decision has so many. */
    public List<DecisionAct> of(UUID decision) {
        return find("decision = ?1 order by id desc", decision)
                .page(0, 200)
                .list()
                .reversed();
    }
}
