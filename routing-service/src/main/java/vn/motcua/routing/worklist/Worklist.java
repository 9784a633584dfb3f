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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var pages = reaches.stream()
                .map(reach -> page(reach, keys, filter, after, most))
                .toList();
        var searched = rows.read(Sql.joined(" union all ", pages), Searched::of);
        var stoppedAt = searched.stream()
                .filter(Searched::isEnd)
                .map(end -> End.of(end.row, order))
                .min(End.ORDER);
        var found = searched.stream()
                .filter(each -> !each.isEnd)
                .map(Searched::row)
                .collect(Collectors.toMap(OpenWork::id, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .filter(row -> stoppedAt.isEmpty() || !stoppedAt.get().isBefore(End.of(row, order)))
                .sorted(Comparator.comparing(row -> End.of(row, order), End.ORDER))
                .limit(most)
                .toList();
        return new Found(found, stoppedAt);
    }

    /** @param isEnd whether it only says where the search of its reach has ended */
    private record Searched(OpenWork row, boolean isEnd) {
        private static Searched of(ResultSet row) throws SQLException {
            return new Searched(OpenWork.of(row), row.getBoolean("is_end"));
        }
    }

    /**
     * The rows of a reach after the page before, in order. With a filter, a page that is not full ends with the last row that was
     * searched, unless the reach has no more: in the same statement, because rows come and go between two.
     */
    private static Sql page(Reach reach, String keys, Optional<Sql> filter, End after, int most) {
        var rest = reach.condition().and(Sql.of("(" + keys + ") > (?, ?)", after.at(), after.id()));
        if (filter.isEmpty()) {
            return Sql.format(
                    "(select *, false as is_end from open_work where %s order by " + keys + " limit " + most + ")",
                    rest);
        }
        var nearest = Sql.format("select * from open_work where %s order by " + keys + " limit " + MOST_SEARCHED, rest);
        var fitting = Sql.format(
                "select * from (%s) nearest where %s order by " + keys + " limit " + most, nearest, filter.get());
        var end = Sql.format(
                "select *, true from open_work where (select count(*) from page) < " + most + " and %s order by " + keys
                        + " offset " + (MOST_SEARCHED - 1) + " limit 1",
                rest);
        return Sql.format(
                "(with page as materialized (%s) select *, false as is_end from page union all (%s))", fitting, end);
    }

    /** What is open of a case, wherever: a few rows for each of its legs. */
    List<OpenWork> ofCase(UUID caseId) {
        return rows.read(
                Sql.of("select * from open_work where case_id = ? order by due_at, id limit " + MOST_SEARCHED, caseId),
                OpenWork::of);
    }

    /** The task with what is shown of its case, open or not. */
    Optional<OpenWork> task(UUID id, Collection<Reach> reaches) {
        // Asked also for somebody without any post: nobody may learn from the time it takes whether a task exists.
        var nowhere = Stream.of(Sql.of("false"));
        var conditions = Stream.concat(nowhere, reaches.stream().map(Reach::condition));
        var within = Sql.joined(" or ", conditions.toList());
        var query =
                Sql.format("select * from work where %s and kind is not null and (%s)", Sql.equal("id", id), within);
        return rows.read(query, OpenWork::of).stream().findFirst();
    }
}
