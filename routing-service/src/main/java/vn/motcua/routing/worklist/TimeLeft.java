package vn.motcua.routing.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.routing.law.OfficeCalendars;
import vn.motcua.worktime.CalendarGap;
import vn.motcua.worktime.Hanoi;

/**
 * How long there is until work is due, at an instant. A worklist is answered even where the calendar says nothing.
 *
 * @param calendars empty while none has been published
 * @param soon what is due until then is near (<i>sắp đến hạn</i>): the same hour of the next working day. A habit of offices, no law.
 */
record TimeLeft(Optional<OfficeCalendars> calendars, Instant now, Instant soon) {
    TimeLeft(Optional<OfficeCalendars> calendars, Instant now) {
        this(calendars, now, soon(calendars, now));
    }

    private static Instant soon(Optional<OfficeCalendars> calendars, Instant now) {
        var here = Hanoi.local(now);
        return calendars
                .flatMap(known -> covered(() -> known.whole().nextWorkingDay(here.toLocalDate())))
                .map(day -> Hanoi.instant(day.atTime(here.toLocalTime())))
                .orElse(now.plus(Duration.ofDays(1)));
    }

    boolean isOverdue(Instant due) {
        return now.isAfter(due);
    }

    boolean isNear(Instant due) {
        return !isOverdue(due) && !due.isAfter(soon);
    }

    /** The hours that the agency's offices are open until then; negative since it is overdue. Empty outside the calendar. */
    Optional<Duration> until(Instant due, String agency) {
        var here = Hanoi.local(now);
        var there = Hanoi.local(due);
        return calendars
                .map(known -> known.of(agency))
                .flatMap(office -> covered(() ->
                        isOverdue(due) ? office.openBetween(there, here).negated() : office.openBetween(here, there)));
    }

    private interface Count<T> {
        T made();
    }

    private static <T> Optional<T> covered(Count<T> count) {
        try {
            return Optional.of(count.made());
        } catch (CalendarGap gap) {
            return Optional.empty();
        }
    }
}
