package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;
import vn.motcua.routing.worklist.WorklistQuery.Order;

/**
 * Reads worklists page by page: for each reach of the reader one read along an index, from where the page before ended, all in one
 * statement. What an index does not hold is filtered after it, in a bounded number of rows.
 */
@ApplicationScoped
class Worklist {
    /** Rows that one reach is searched for at most, however few of them fit. */
    static final int MOST_SEARCHED = 5_000;

    private final Rows rows;

    Worklist(Rows rows) {
        this.rows = rows;
    }

    /** The sort keys of a row: where a page ends, and the next one begins. */
    record End(Instant at, UUID id) {
        static final End START = new End(Instant.EPOCH, new UUID(0, 0));
        private static final Comparator<End> ORDER =
                Comparator.comparing(End::at).thenComparing(End::id, Comparator.comparing(UUID::toString));

        static End of(OpenWork row, Order order) {
            return new End(order == Order.DUE ? row.dueAt() : row.openedAt(), row.id());
        }

        private static End of(ResultSet row) throws SQLException {
            return new End(Rows.instant(row, 1), row.getObject(2, UUID.class));
        }

        boolean isBefore(End other) {
            return ORDER.compare(this, other) < 0;
        }
    }

    /** @param stoppedAt the last row that was searched; empty if none was left */
    record Found(List<OpenWork> rows, Optional<End> stoppedAt) {}

    /** @param filter what else is wanted of the rows; empty for all */
    Found read(Collection<Reach> reaches, Order order, Optional<Sql> filter, End after, int most) {
        if (reaches.isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        var keys = order == Order.DUE ? "due_at, id" : "opened_at, id";
        var ways = reaches.stream().map(reach -> along(reach, keys, after)).toList();
        var found = rows.read(all(ways, way -> page(way, filter, keys, most)), OpenWork::of);
        // Without a filter, a reach that gives less than a page has no more.
        var stoppedAt = filter.isEmpty() || found.size() == most * ways.size()
                ? Optional.<End>empty()
                : rows.read(all(ways, way -> lastSearched(way, keys)), End::of).stream()
                        .min(End.ORDER);
        var merged = found.stream()
                .collect(Collectors.toMap(OpenWork::id, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .filter(row -> stoppedAt.isEmpty() || !stoppedAt.get().isBefore(End.of(row, order)))
                .sorted(Comparator.comparing(row -> End.of(row, order), End.ORDER))
                .limit(most)
                .toList();
        return new Found(merged, stoppedAt);
    }

    private static Sql all(List<Sql> ways, UnaryOperator<Sql> query) {
        return Sql.joined(
                " union all ",
                ways.stream().map(way -> Sql.format("(%s)", query.apply(way))).toList());
    }

    /** The rows of a reach after the page before, in order. */
    private static Sql along(Reach reach, String keys, End after) {
        var from = reach.condition().and(Sql.of("(" + keys + ") > (?, ?)", after.at(), after.id()));
        return Sql.format(" from open_work where %s order by " + keys, from);
    }

    private static Sql page(Sql along, Optional<Sql> filter, String keys, int most) {
        return filter.map(wanted -> Sql.format(
                        "select * from (select *%s limit " + MOST_SEARCHED + ") searched where %s order by " + keys
                                + " limit " + most,
                        along,
                        wanted))
                .orElseGet(() -> Sql.format("select *%s limit " + most, along));
    }

    private static Sql lastSearched(Sql along, String keys) {
        return Sql.format("select " + keys + "%s offset " + (MOST_SEARCHED - 1) + " limit 1", along);
    }

    /** What is open of a case, wherever: a few rows for each of its legs. */
    List<OpenWork> ofCase(UUID caseId) {
        return rows.read(
                Sql.of("select * from open_work where case_id = ? order by due_at, id limit " + MOST_SEARCHED, caseId),
                OpenWork::of);
    }

    /** The task with what is shown of its case, open or not. */
    Optional<OpenWork> task(UUID id, Collection<String> agencies) {
        return rows
                .read(
                        Sql.of(
                                "select * from work where id = ? and kind is not null and agency = any(?)",
                                id,
                                agencies),
                        OpenWork::of)
                .stream()
                .findFirst();
    }
}
