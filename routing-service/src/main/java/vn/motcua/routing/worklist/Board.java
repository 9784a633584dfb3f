package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Text;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;
import vn.motcua.routing.task.TaskKind;

/** Counts an agency's open work anew at each reading: a counter kept beside it would be a hot row, and near and overdue change by themselves. */
@ApplicationScoped
class Board {
    // At most 100,000 rows are counted: more than an agency of a city has open.
    private static final String COUNTS = """
            select grouping(unit, kind, assignee), unit, kind, step, assignee, any_value(step_name)::text,
                   count(*), count(*) filter (where %s), count(*) filter (where %s),
                   count(*) filter (where suspended), count(*) filter (where waits_for is not null)
            from (select * from open_work where %s limit 100000) counted
            group by grouping sets ((), (unit), (kind, step), (assignee))
            order by 1, 2 nulls last, 3 nulls last, 4 nulls last, 5 nulls last""";

    private final Rows rows;

    Board(Rows rows) {
        this.rows = rows;
    }

    /** @param waiting for the applicant or another system */
    record Counts(long open, long overdue, long near, long suspended, long waiting) {}

    /** One group of the rows. @param by what they have in common: the grouping set */
    record Line(int by, String unit, TaskKind kind, String step, Text stepName, String assignee, Counts counts) {
        static final int BY_UNIT = 0b011;
        static final int BY_STEP = 0b101;
        static final int BY_ASSIGNEE = 0b110;
        static final int ALL = 0b111;
    }

    /** @param units to be counted; empty for all */
    List<Line> read(String agency, Set<String> units, Instant now, Instant soon) {
        var whole = Sql.equal("agency", agency);
        var counted = units.isEmpty() ? whole : whole.and(Sql.of("unit = any(?)", units));
        return rows.read(
                Sql.format(COUNTS, Sql.of("due_at < ?", now), Sql.of("due_at between ? and ?", now, soon), counted),
                Board::line);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt(1),
                row.getString(2),
                Rows.constant(TaskKind.class, row.getString(3)),
                row.getString(4),
                Rows.text(row.getString(6)),
                row.getString(5),
                new Counts(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)));
    }
}
