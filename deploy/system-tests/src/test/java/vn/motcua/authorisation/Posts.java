package vn.motcua.authorisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.OfficeClock;

/**
 * The posts of people who are not in the staff list: written as routing keeps them, and published as routing publishes
 * them. The clock of the tests stands at 15 September 2026.
 */
final class Posts {
    private static final String WARD = "H26.101";
    private static final String INSERT = """
        insert into assignment (id, officer, officer_name, agency, unit, role, from_at, to_at, decision)
        values ('%s', '%s', '%s', '%s', %s, '%s', '%s', %s, '%s') on conflict do nothing""";

    private Posts() {}

    static void take() {
        var posts = all();
        posts.forEach(post -> State.change(Service.ROUTING, row(post)));
        try (var sender = new EventSender()) {
            posts.forEach(sender::tellsPost);
        }
        Eventually.holds(
                "intake to know the posts",
                () -> State.ask(Service.INTAKE, "select count(*)::text from assignment where key like 'auth-%'")
                        .equals(String.valueOf(posts.size())));
    }

    private static List<AssignmentPublished> all() {
        var heads = Stream.of(
                post(People.HEAD, PostRole.HEAD_OF_ONE_STOP, "mot-cua", "2025-07-01", null),
                post(People.HEAD, PostRole.DEPT_LEAD, "tu-phap", "2025-07-01", null));
        return Stream.of(
                        heads,
                        everyPost(People.SUBSTITUTE, "2026-09-14", "2026-09-17"),
                        everyPost(People.ENDED, "2025-07-01", "2026-07-01"),
                        everyPost(People.ENDED, "2027-01-01", null))
                .flatMap(posts -> posts)
                .toList();
    }

    private static Stream<AssignmentPublished> everyPost(String officer, String from, String to) {
        return Stream.of(
                post(officer, PostRole.COUNTER_OFFICER, "mot-cua", from, to),
                post(officer, PostRole.CASE_OFFICER, "tu-phap", from, to),
                post(officer, PostRole.HEAD_OF_ONE_STOP, "mot-cua", from, to),
                post(officer, PostRole.DEPT_LEAD, "tu-phap", from, to),
                post(officer, PostRole.APPROVER, null, from, to),
                post(officer, PostRole.CLERK, null, from, to));
    }

    private static AssignmentPublished post(String officer, PostRole role, String unit, String from, String to) {
        var id = String.join("-", "auth", officer, role.name(), from);
        return new AssignmentPublished(
                id, officer, "Cán bộ " + officer, WARD, unit, role, midnight(from), midnight(to), "31/QĐ-UBND");
    }

    private static OffsetDateTime midnight(String day) {
        return day == null
                ? null
                : LocalDate.parse(day).atStartOfDay(OfficeClock.HANOI).toOffsetDateTime();
    }

    private static String row(AssignmentPublished post) {
        return INSERT.formatted(
                post.key(),
                post.officer(),
                post.officerName(),
                post.agency(),
                quoted(post.unit()),
                post.role(),
                post.from(),
                quoted(post.to()),
                post.decision());
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
