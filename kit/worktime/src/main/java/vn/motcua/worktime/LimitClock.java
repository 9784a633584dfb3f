package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The clock of one limit: started once, stopped while it waits for the applicant, set anew or moved by those who may. What begins
 * after the limit has run out moves nothing: late is late.
 *
 * @param start when it starts, to the nanosecond
 * @param events in order of time, none before the one before it has ended; only the last may still last
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
     * As if every stop only let time pass: what the index of 766/QĐ-TTg subtracts, whatever the decree restarts. A stop begun after the
     * date that this gives moves nothing, as always.
     */
    public LimitClock resuming() {
        return new LimitClock(
                limit, start, events.stream().map(ClockEvent::resuming).toList());
    }

    /**
     * When it is due, and why then.
     *
     * @param cutOff as in {@link Deadlines#due}
     * @throws CalendarGap when the count leaves the calendar
     */
    public Proof read(WorkingCalendar calendar, LocalTime cutOff) {
        var reading = new ClockReading(limit, Counting.of(limit, calendar, cutOff), start);
        events.forEach(reading::on);
        return reading.proof();
    }
}
