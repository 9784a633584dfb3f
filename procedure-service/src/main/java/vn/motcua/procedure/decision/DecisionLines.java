package vn.motcua.procedure.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
public class DecisionLines implements PanacheRepositoryBase<DecisionLine, DecisionLine.Key> {
    /** So many lines are published well within the deadline of a request; one year of a city comes to about 1,200 procedures. */
    public static final int MOST = 1_000;

    /** The number of lines in memory at a time, however long a decision is. */
    private static final int PAGE = 50;

    /** Reads all lines in the order of their keys, page by page; the session keeps none of them. */
    public void pages(UUID decision, Consumer<List<KeyedLine>> reader) {
        var page = page(decision, "");
        while (!page.isEmpty()) {
            reader.accept(page);
            page = page(decision, page.getLast().key());
        }
    }

    private List<KeyedLine> page(UUID decision, String after) {
        return getEntityManager()
                .createQuery(
                        "select l.key, l.content from DecisionLine l where l.decision = ?1 and l.key > ?2 order by l.key",
                        Object[].class)
                .setParameter(1, decision)
                .setParameter(2, after)
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .map(row -> new KeyedLine((String) row[0], DecisionLine.read((String) row[1])))
                .toList();
    }

    public List<DecisionLine> of(UUID decision, String after, int rows) {
        return find("decision = ?1 and key > ?2 order by key", decision, after)
                .page(0, rows)
                .list();
    }

    /** Whether the decision has {@link #MOST} lines; no more are allowed, so that a decision fits one transaction. */
    public boolean isFull(UUID decision) {
        return find("decision", decision).range(MOST - 1, MOST - 1).list().size() == 1;
    }
}
