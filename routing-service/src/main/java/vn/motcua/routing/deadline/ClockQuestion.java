package vn.motcua.routing.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.events.Messages;
import vn.motcua.rest.Fault;
import vn.motcua.worktime.ClockEvent;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Hanoi;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitClock;
import vn.motcua.worktime.LimitUnit;

/**
 * The question when something would be due.
 *
 * @param agency whose hours count
 * @param start when the clock starts
 * @param cutOff absent where there is none
 */
record ClockQuestion(
        @NotNull @Valid LimitAsked limit,
        @NotBlank @Size(max = 35) String agency,
        @NotNull OffsetDateTime start,
        LocalTime cutOff,
        @Size(max = 20) List<@NotNull @Valid StopAsked> stops,
        @Size(max = 20) List<@NotNull @Valid ExtensionAsked> extensions) {
    private static final int FIRST = 1945;
    private static final int LAST = 2100;

    ClockQuestion {
        stops = Objects.requireNonNullElse(stops, List.of());
        extensions = Objects.requireNonNullElse(extensions, List.of());
    }

    /** One fault for each time in a year in which no office of ours works. */
    List<Fault> faults() {
        var times = new LinkedHashMap<String, OffsetDateTime>();
        times.put("/start", start);
        for (int index = 0; index < stops.size(); index++) {
            times.put("/stops/" + index + "/from", stops.get(index).from());
            times.put("/stops/" + index + "/to", stops.get(index).to());
        }
        for (int index = 0; index < extensions.size(); index++) {
            times.put("/extensions/" + index + "/from", extensions.get(index).from());
            times.put("/extensions/" + index + "/dueAt", extensions.get(index).dueAt());
        }
        return times.entrySet().stream()
                .filter(time -> time.getValue() != null && !isOurs(time.getValue()))
                .map(time -> new Fault(time.getKey(), "out-of-range", Messages.of("out-of-range.years", FIRST, LAST)))
                .toList();
    }

    private static boolean isOurs(OffsetDateTime time) {
        return time.getYear() >= FIRST && time.getYear() <= LAST;
    }

    /** @throws IllegalArgumentException if the stops and extensions overlap or run backwards */
    LimitClock clock() {
        var events = Stream.<ClockEvent>concat(
                        extensions.stream().map(ExtensionAsked::event),
                        stops.stream().map(StopAsked::event))
                .sorted(Comparator.comparing(ClockEvent::from))
                .toList();
        return new LimitClock(limit.limit(), local(start), events);
    }

    private static LocalDateTime local(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(Hanoi.ZONE).toLocalDateTime();
    }

    /** @param mode NEXT_DAY if absent */
    record LimitAsked(
            @NotNull @Min(1) @Max(1000) Integer value,
            @NotNull LimitUnit unit,
            CountingMode mode) {
        Limit limit() {
            return new Limit(value, unit, Objects.requireNonNullElse(mode, CountingMode.NEXT_DAY));
        }
    }

    /** @param to absent while it lasts */
    record StopAsked(
            @NotNull OffsetDateTime from,
            OffsetDateTime to,
            @NotNull Afterwards afterwards) {
        Stop event() {
            return new Stop(local(from), local(to), afterwards);
        }
    }

    /** @param from when the new appointment is made */
    record ExtensionAsked(
            @NotNull OffsetDateTime from, @NotNull OffsetDateTime dueAt) {
        Extension event() {
            return new Extension(local(from), local(dueAt));
        }
    }
}
