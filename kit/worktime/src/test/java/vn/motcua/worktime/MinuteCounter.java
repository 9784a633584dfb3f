package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The deadline as a patient clerk would find it: one minute at a time, ticking off what passes. Slow, and by design
 * without a line in common with {@link Deadlines}; it looks only at the bare data of an {@link Office}. A minute is
 * numbered from the epoch.
 */
final class MinuteCounter {

    private static final int DAY = 24 * 60;

    private final Office office;
    private final long start;
    private long now;

    private MinuteCounter(Office office, LocalDateTime start) {
        this.office = office;
        this.start = start.toEpochSecond(ZoneOffset.UTC) / 60;
        this.now = this.start;
    }

    static LocalDateTime due(Limit limit, LocalDateTime start, Office office) {
        MinuteCounter counter = new MinuteCounter(office, start);
        int value = limit.value();
        switch (limit.unit()) {
            case HOUR -> counter.now += value * 60L;
            case WORKING_HOUR -> counter.passOpenMinutes(value * 60);
            case WORKING_DAY -> counter.passWorkingDays(limit);
            case CALENDAR_DAY -> counter.passCalendarDays(limit);
            case MONTH -> counter.passMonths(value);
        }
        return counter.time();
    }

    static LocalDateTime handOverBy(LocalDateTime accepted, Office office) {
        MinuteCounter counter = new MinuteCounter(office, accepted);
        counter.waitForHandOver();
        return counter.time();
    }

    private void passOpenMinutes(int count) {
        for (int left = count; left > 0; now++) {
            left -= isOpen() ? 1 : 0;
        }
    }

    private void passWorkingDays(Limit limit) {
        if (limit.mode() == CountingMode.HOURS_8) {
            passOpenMinutes(limit.value() * 8 * 60);
            return;
        }
        boolean startsToday = limit.mode() == CountingMode.SAME_DAY_CUTOFF;
        for (int left = limit.value(); left > 0; ) {
            left -= closes() && (startsToday ? counts() : isLaterDay()) ? 1 : 0;
            now += left > 0 ? 1 : 0;
        }
    }

    private void passCalendarDays(Limit limit) {
        int nights = limit.value();
        if (limit.mode() == CountingMode.SAME_DAY_CUTOFF) {
            while (!(closes() && counts())) {
                now++;
            }
            nights--;
        }
        while (nights > 0) {
            now++;
            nights -= now % DAY == 0 ? 1 : 0;
        }
        waitForClosing();
    }

    private void passMonths(int count) {
        int wanted = date().getDayOfMonth();
        int left = count;
        while (left > 0
                || date().getDayOfMonth() != wanted && date().plusDays(1).getDayOfMonth() != 1) {
            now = (now / DAY + 1) * DAY;
            left -= date().getDayOfMonth() == 1 ? 1 : 0;
        }
        waitForClosing();
    }

    private void waitForHandOver() {
        while (!(closes() && counts()) && !(opens() && isLaterDay())) {
            now++;
        }
    }

    private void waitForClosing() {
        while (!closes()) {
            now++;
        }
    }

    /** Whether the day now closing is one to count, in the mode with a cut-off. */
    private boolean counts() {
        return isLaterDay() || office.cutOff() == null || start % DAY <= office.cutOff();
    }

    private boolean isLaterDay() {
        return dayOf(now) > dayOf(start);
    }

    private boolean opens() {
        return isWorked() && now % DAY == office.boundsOn(date()).getFirst();
    }

    private boolean closes() {
        return now % DAY == office.boundsOn(date()).getLast() && isWorked();
    }

    private boolean isOpen() {
        boolean open = false;
        for (int bell : office.boundsOn(date())) {
            open ^= bell <= now % DAY;
        }
        return open && isWorked();
    }

    private boolean isWorked() {
        return switch (date().getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
                !office.daysOff().contains(date());
            case SATURDAY, SUNDAY -> office.workedDays().contains(date());
        };
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(dayOf(now));
    }

    private LocalDateTime time() {
        return LocalDateTime.ofEpochSecond(now * 60, 0, ZoneOffset.UTC);
    }

    private static long dayOf(long minute) {
        return minute / DAY;
    }
}
