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
import vn.motcua.routing.law.RecentCalendar;
import vn.motcua.routing.post.OfficerNames;
import vn.motcua.routing.post.Posts;

/** What rows of worklists are read with, besides themselves: the calendar, the clock and the staff list. */
@ApplicationScoped
class RowReader {
    private final RecentCalendar calendar;
    private final OfficerNames names;
    private final Clock clock;

    RowReader(RecentCalendar calendar, OfficerNames names, Clock clock) {
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
    }

    TimeLeft now() {
        return new TimeLeft(calendar.get(), clock.instant());
    }

    /** How these rows are shown to the holder of these posts, in the language they ask for. */
    Function<OpenWork, TaskView> views(List<OpenWork> rows, Posts posts, TimeLeft timeLeft, HttpHeaders headers) {
        var reading = reading(rows, posts, timeLeft, headers, false);
        return row -> TaskView.of(row, reading);
    }

    /** The same for one row by itself. */
    TaskView view(OpenWork row, Posts posts, TimeLeft timeLeft, HttpHeaders headers) {
        return TaskView.of(row, reading(List.of(row), posts, timeLeft, headers, true));
    }

    private TaskView.Reading reading(
            List<OpenWork> rows, Posts posts, TimeLeft timeLeft, HttpHeaders headers, boolean one) {
        var officers = rows.stream()
                .flatMap(row -> Stream.of(row.accountable(), row.assignee()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new TaskView.Reading(posts, timeLeft, names.of(officers), Languages.of(headers), one);
    }
}
