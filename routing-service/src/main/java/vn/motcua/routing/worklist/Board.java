package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.events.EventJson;
import vn.motcua.events.Text;
import vn.motcua.routing.task.TaskKind;

/** Counts an agency's open work anew at each reading: a counter kept beside it would be a hot row, and near and overdue change by themselves. */
@ApplicationScoped
class Board {
    /** Rows counted at most: more than an agency of a city has open. */
    private static final int MOST_COUNTED = 100_000;

    private static final String COUNTS = """
            select grouping(unit, kind, assignee), unit, kind, step, assignee, any_value(step_name)::text,
                   count(*), count(*) filter (where due_at < :now), count(*) filter (where due_at between :now and :soon),
                   count(*) filter (where suspended), count(*) filter (where waits_for is not null)
            from (select * from open_work where %s limit %d) counted
            group by grouping sets ((), (unit), (kind, step), (assignee))
            order by 1, 2 nulls last, 3 nulls last, 4 nulls last, 5 nulls last""";

    private final EntityManager entityManager;

    Board(EntityManager entityManager) {
        this.entityManager = entityManager;
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
        var rows = Condition.equal("agency", agency);
        if (!units.isEmpty()) {
            rows = rows.and(new Condition("unit in (:units)", Map.of("units", units)));
        }
        var query = entityManager
                .createNativeQuery(COUNTS.formatted(rows.sql(), MOST_COUNTED), Object[].class)
                .setParameter("now", now)
                .setParameter("soon", soon);
        rows.values().forEach(query::setParameter);
        List<?> counted = query.getResultList();
        return counted.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                ((Number) row[0]).intValue(),
                (String) row[1],
                row[2] == null ? null : TaskKind.valueOf((String) row[2]),
                (String) row[3],
                row[5] == null ? null : EventJson.read(((String) row[5]).getBytes(StandardCharsets.UTF_8), Text.class),
                (String) row[4],
                new Counts(number(row[6]), number(row[7]), number(row[8]), number(row[9]), number(row[10])));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
