package vn.motcua.worktime;

import java.time.LocalDate;

/**
 * The requested day is outside the calendar. Holidays are announced year by year, so guessing would promise applicants
 * a wrong date: the calendar must be extended first.
 */
public final class CalendarGap extends RuntimeException {

    private final LocalDate day;

    CalendarGap(LocalDate day, LocalDate from, LocalDate to) {
        super("no working calendar for %s: it covers %s to %s; import the days off of %d"
                .formatted(day, from, to, day.getYear()));
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }
}
