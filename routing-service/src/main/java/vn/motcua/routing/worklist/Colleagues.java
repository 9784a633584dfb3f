package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.events.PostRole;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;

/** The officers of an agency, with their open work there. Whoever is assigned answers for it, and that is what the index is by. */
@ApplicationScoped
class Colleagues {
    private static final String READ = """
            select p.officer, max(p.officer_name), array_agg(distinct coalesce(p.unit, '') || ' ' || p.role),
                   coalesce(max(w.open), 0), coalesce(max(w.overdue), 0), coalesce(max(w.near), 0)
            from (select officer, officer_name, unit, role from assignment where %s) p
            left join lateral (
                select count(*) as open, count(*) filter (where %s) as overdue, count(*) filter (where %s) as near
                from open_work where %s and accountable = p.officer and assignee = p.officer) w on true
            group by p.officer order by p.officer limit ?""";

    private final Rows rows;

    Colleagues(Rows rows) {
        this.rows = rows;
    }

    /** @param unit absent for a post that covers the whole agency */
    record Post(String unit, PostRole role) {
        private static Post of(String unitAndRole) {
            var parts = unitAndRole.split(" ", 2);
            return new Post(parts[0].isEmpty() ? null : parts[0], PostRole.valueOf(parts[1]));
        }
    }

    /** @param open tasks that the officer has taken or was given in this agency */
    record Colleague(String officer, String name, List<Post> posts, long open, long overdue, long near) {
        private static Colleague of(ResultSet row) throws SQLException {
            var posts = (String[]) row.getArray(3).getArray();
            return new Colleague(
                    row.getString(1),
                    row.getString(2),
                    Arrays.stream(posts).sorted().map(Post::of).toList(),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6));
        }
    }

    List<Colleague> of(String agency, String unit, PostRole role, TimeLeft timeLeft, String after, int limit) {
        var now = timeLeft.now();
        var posts = new ArrayList<Sql>();
        posts.add(Sql.of(
                "agency = ? and officer > ? and from_at <= ? and (to_at is null or to_at > ?)",
                agency,
                after,
                now,
                now));
        if (unit != null && !unit.isEmpty()) {
            posts.add(Sql.of("(unit is null or unit = ?)", unit));
        }
        if (role != null) {
            posts.add(Sql.equal("role", role.name()));
        }
        var query = Sql.format(
                READ,
                Sql.joined(" and ", posts),
                Sql.of("due_at < ?", now),
                Sql.of("due_at between ? and ?", now, timeLeft.soon()),
                Sql.equal("agency", agency));
        return rows.read(new Sql(query.text(), with(query.values(), limit)), Colleague::of);
    }

    private static List<Object> with(List<Object> values, Object more) {
        var all = new ArrayList<>(values);
        all.add(more);
        return all;
    }
}
