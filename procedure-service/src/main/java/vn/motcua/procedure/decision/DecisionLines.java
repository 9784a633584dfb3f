package vn.motcua.procedure.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DecisionLines implements PanacheRepositoryBase<DecisionLine, DecisionLine.Key> {
    /** In the order of their keys. */
    List<DecisionLine> of(UUID decision) {
        return list("decision = ?1 order by key", decision);
    }

    List<DecisionLine> of(UUID decision, String after, int rows) {
        return find("decision = ?1 and key > ?2 order by key", decision, after)
                .page(0, rows)
                .list();
    }

    /** At most this many, so that a decision fits one transaction. */
    boolean isFull(UUID decision) {
        return find("decision", decision)
                        .range(DecisionRules.MOST_LINES - 1, DecisionRules.MOST_LINES - 1)
                        .list()
                        .size()
                == 1;
    }
}
