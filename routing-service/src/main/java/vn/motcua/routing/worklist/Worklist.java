package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.routing.worklist.WorklistQuery.Order;

/**
 * Reads worklists page by page: for each reach of the reader one read along an index, from where the page before ended. What an index
 * does not hold is filtered after it, in a bounded number of rows.
 */
@ApplicationScoped
class Worklist {
    /** Rows that one reach is searched for at most, however few of them fit. */
    static final int MOST_SEARCHED = 5_000;

    private final EntityManager entityManager;

    Worklist(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The sort keys of a row: where a page ends, and the next one begins. */
    record End(Instant at, UUID id) {
        static final End START = new End(Instant.EPOCH, new UUID(0, 0));
        private static final Comparator<End> ORDER =
                Comparator.comparing(End::at).thenComparing(End::id, Comparator.comparing(UUID::toString));

        static End of(OpenWork row, Order order) {
            return new End(order == Order.DUE ? row.dueAt() : row.openedAt(), row.id());
        }

        boolean isBefore(End other) {
            return ORDER.compare(this, other) < 0;
        }
    }

    /** @param stoppedAt the last row that was searched; empty if none was left */
    record Found(List<OpenWork> rows, Optional<End> stoppedAt) {}

    Found read(Collection<Reach> reaches, WorklistQuery query, Condition wanted, End after, int most) {
        var parts = reaches.stream()
                .map(reach -> new Search(reach, query.sort, after).read(wanted, most))
                .toList();
        var stoppedAt =
                parts.stream().flatMap(part -> part.stoppedAt().stream()).min(End.ORDER);
        var rows = parts.stream()
                .flatMap(part -> part.rows().stream())
                .collect(Collectors.toMap(OpenWork::id, row -> row, (one, _) -> one))
                .values()
                .stream()
                .filter(row -> stoppedAt.isEmpty() || !stoppedAt.get().isBefore(End.of(row, query.sort)))
                .sorted(Comparator.comparing(row -> End.of(row, query.sort), End.ORDER))
                .limit(most)
                .toList();
        return new Found(rows, stoppedAt);
    }

    /** One reach, searched along its index. */
    private final class Search {
        private final String order;
        private final String rest;
        private final Condition condition;

        private Search(Reach reach, Order sort, End after) {
            order = sort == Order.DUE ? "due_at, id" : "opened_at, id";
            condition = reach.condition()
                    .and(new Condition("(" + order + ") > (:at, :id)", Map.of("at", after.at(), "id", after.id())));
            rest = " from open_work where " + condition.sql() + " order by " + order;
        }

        private Found read(Condition wanted, int most) {
            var sql = "select * from (select *" + rest + " limit " + MOST_SEARCHED + ") searched where " + wanted.sql()
                    + " order by " + order;
            var rows = rows(sql, condition.and(wanted), OpenWork.class, most);
            return new Found(rows, rows.size() == most ? Optional.empty() : end());
        }

        private Optional<End> end() {
            var sql = "select " + order + rest + " offset " + (MOST_SEARCHED - 1);
            return rows(sql, condition, Object[].class, 1).stream()
                    .findFirst()
                    .map(row -> new End((Instant) row[0], (UUID) row[1]));
        }
    }

    /** What is open of a case, wherever: a few rows for each of its legs. */
    List<OpenWork> ofCase(UUID caseId) {
        var condition = Condition.equal("case_id", caseId);
        return rows(
                "select * from open_work where " + condition.sql() + " order by due_at, id",
                condition,
                OpenWork.class,
                MOST_SEARCHED);
    }

    /** The task with what is shown of its case, open or not. */
    Optional<OpenWork> task(UUID id, Collection<String> agencies) {
        var condition = new Condition(
                "id = :id and kind is not null and agency in (:agencies)", Map.of("id", id, "agencies", agencies));
        return rows("select * from work where " + condition.sql(), condition, OpenWork.class, 1).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String sql, Condition condition, Class<T> type, int most) {
        var query = entityManager.createNativeQuery(sql, type).setMaxResults(most);
        condition.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
