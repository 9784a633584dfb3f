package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.rest.Languages;
import vn.motcua.routing.law.Calendars;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.Posts;

/** What rows of worklists are read with, besides themselves: the calendar, the clock and the staff list. */
@ApplicationScoped
class RowReader {
    private final Calendars calendars;
    private final Assignments assignments;
    private final Clock clock;

    RowReader(Calendars calendars, Assignments assignments, Clock clock) {
        this.calendars = calendars;
        this.assignments = assignments;
        this.clock = clock;
    }

    TimeLeft now() {
        return new TimeLeft(calendars.working(), clock.instant());
    }

    /** How these rows are shown to the holder of these posts, in the language they ask for. */
    Function<OpenWork, TaskView> views(List<OpenWork> rows, Posts posts, TimeLeft timeLeft, HttpHeaders headers) {
        var officers = rows.stream()
                .flatMap(row -> Stream.of(row.accountable(), row.assignee()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reading = new TaskView.Reading(posts, timeLeft, assignments.namesOf(officers), Languages.of(headers));
        return row -> TaskView.of(row, reading);
    }
}
