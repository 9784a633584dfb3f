package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds a deadline by counting one minute at a time. It is slow, and by design shares no code with {@link Deadlines};
 * it reads only the plain data of an {@link Office}. Minutes are numbered from the epoch.
 */
final class MinuteCounter {

    private static final int DAY = 24 * 60;

    private final Office office;
    private final List<Pause> pauses;
    private final List<Minutes> paused;
    private final long start;
    private List<Days> takenOut = List.of();
    private long now;

    private MinuteCounter(Office office, LocalDateTime start, List<Pause> pauses) {
        this.office = office;
        this.pauses = pauses;
        paused = pauses.stream()
                .map(pause -> new Minutes(minute(pause.from()), minute(pause.to())))
                .toList();
        this.start = minute(start);
        this.now = this.start;
    }

    /** From one minute until before another, after which the count continues or restarts. */
    record Pause(LocalDateTime from, LocalDateTime to, boolean anew) {}

    static LocalDateTime due(Limit limit, LocalDateTime start, Office office) {
        return due(limit, start, office, List.of());
    }

    static LocalDateTime due(Limit limit, LocalDateTime start, Office office, List<Pause> pauses) {
        for (int index = 0; index < pauses.size(); index++) {
            Pause pause = pauses.get(index);
            if (pause.anew() && pause.from().isBefore(due(limit, start, office, pauses.subList(0, index)))) {
                return due(limit, pause.to(), office, pauses.subList(index + 1, pauses.size()));
            }
        }
        return new MinuteCounter(
                        office,
                        start,
                        pauses.stream().filter(pause -> !pause.anew()).toList())
                .due(limit);
    }

    private LocalDateTime due(Limit limit) {
        int value = limit.value();
        switch (limit.unit()) {
            case HOUR -> passMinutes(value * 60);
            case WORKING_HOUR -> passOpenMinutes(value * 60);
            case WORKING_DAY -> passWorkingDays(limit);
            case CALENDAR_DAY -> passCalendarDays(limit);
            case MONTH -> passMonths(value);
        }
        return time();
    }

    static LocalDateTime handOverBy(LocalDateTime accepted, Office office) {
        MinuteCounter counter = new MinuteCounter(office, accepted, List.of());
        counter.waitForHandOver();
        return counter.time();
    }

    private void passMinutes(int count) {
        for (int left = count; left > 0; now++) {
            left -= isPaused() ? 0 : 1;
        }
    }

    private void passOpenMinutes(int count) {
        for (int left = count; left > 0; now++) {
            left -= isOpen() && !isPaused() ? 1 : 0;
        }
    }

    private void passWorkingDays(Limit limit) {
        if (limit.mode() == CountingMode.HOURS_8) {
            passOpenMinutes(limit.value() * 8 * 60);
            return;
        }
        boolean startsToday = limit.mode() == CountingMode.SAME_DAY_CUTOFF;
        takeOut(startsToday);
        for (int left = limit.value(); left > 0; ) {
            boolean ticks = closes() && (startsToday ? counts() : isLaterDay());
            left -= ticks && !isTakenOut() ? 1 : 0;
            now += left > 0 ? 1 : 0;
        }
        waitForClosing();
    }

    private void passCalendarDays(Limit limit) {
        int nights = limit.value();
        boolean startsToday = limit.mode() == CountingMode.SAME_DAY_CUTOFF;
        takeOut(startsToday);
        if (startsToday) {
            while (!(closes() && counts())) {
                now++;
            }
            nights -= isTakenOut() ? 0 : 1;
        }
        passNights(nights);
    }

    private void passNights(int count) {
        for (int nights = count; nights > 0; ) {
            now = (now / DAY + 1) * DAY;
            nights -= isTakenOut() ? 0 : 1;
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
        int nights = (int) (dayOf(now) - dayOf(start));
        now = start;
        takeOut(false);
        passNights(nights);
    }

    private void waitForHandOver() {
        while (!(closes() && counts()) && !(opens() && isLaterDay())) {
            now++;
        }
    }

    private void waitForClosing() {
        while (!closes() || isPaused()) {
            now++;
        }
    }

    private boolean isPaused() {
        for (Minutes pause : paused) {
            if (pause.first() <= now && now < pause.next()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the day of now lies in a pause: no more reached from its beginning, and not yet from its end. */
    private boolean isTakenOut() {
        return takenOut.stream().anyMatch(days -> days.first() <= dayOf(now) && dayOf(now) < days.next());
    }

    private void takeOut(boolean startsToday) {
        takenOut = pauses.stream()
                .map(pause -> new Days(firstDay(pause.from(), startsToday), firstDay(pause.to(), startsToday)))
                .toList();
    }

    private long firstDay(LocalDateTime moment, boolean startsToday) {
        MinuteCounter other = new MinuteCounter(office, moment, List.of());
        while (startsToday && !(other.closes() && other.counts())) {
            other.now++;
        }
        return startsToday ? dayOf(other.now) : dayOf(other.now) + 1;
    }

    private record Days(long first, long next) {}

    private record Minutes(long first, long next) {}

    /** Whether the day that is ending counts, in the mode with a cut-off. */
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

    private static long minute(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    private static long dayOf(long minute) {
        return minute / DAY;
    }
}
