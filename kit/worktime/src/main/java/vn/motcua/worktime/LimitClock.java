package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The clock of one limit: it starts once, stops while it waits for the applicant, and authorised persons may reset or
 * move it. An event that begins after the limit has run out has no effect: the work stays late.
 *
 * @param start when it starts, to the nanosecond
 * @param events in order of time; each begins after the previous one has ended; only the last may still be open
 */
public record LimitClock(Limit limit, LocalDateTime start, List<ClockEvent> events) {

    /** @throws IllegalArgumentException if one event begins before another has ended */
    public LimitClock {
        events = List.copyOf(events);
        LocalDateTime free = start;
        for (ClockEvent event : events) {
            if (free == null || event.from().isBefore(free)) {
                throw new IllegalArgumentException(event + " begins before what precedes it has ended");
            }
            free = event.ended();
        }
    }

    /**
     * The same clock with every stop resuming instead of restarting: the index of 766/QĐ-TTg subtracts stops this way
     * even where the decree restarts the limit. A stop begun after the resulting due date has no effect, as always.
     */
    public LimitClock resuming() {
        return new LimitClock(
                limit, start, events.stream().map(ClockEvent::resuming).toList());
    }

    /**
     * The due date and how it came about.
     *
     * @param cutOff as in {@link Deadlines#due}
     * @throws CalendarGap when the count runs outside the calendar
     */
    public Proof read(WorkingCalendar calendar, LocalTime cutOff) {
        var reading = new ClockReading(limit, Counting.of(limit, calendar, cutOff), start);
        events.forEach(reading::on);
        return reading.proof();
    }
}
