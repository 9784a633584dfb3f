package vn.motcua.events;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.OpenHours;
import vn.motcua.worktime.WorkingCalendar;

/** Facts of {@link Topic#LAW}, compacted: the newest of a key is the whole truth about it. */
public sealed interface LawEvent {
    /** The key of the compacted topic. */
    String key();

    /**
     * The whole truth about an agency; key agency/<code>.
     *
     * @param system the agency's own case system if it does not use ours
     * @param confirmed false for a code that no source confirms
     * @param from its first day, absent if it is older than our data
     * @param to its last day, absent while it stands
     * @param successors who goes on afterwards: one after a merger, several after a split
     */
    record AgencyPublished(
            String code,
            Text name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String system,
            List<Unit> units,
            boolean confirmed,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> successors)
            implements LawEvent {
        public record Unit(String code, Text name) {}

        @Override
        public String key() {
            return "agency/" + code;
        }
    }

    /**
     * One year's days off and worked weekend days.
     *
     * @param hours of every office on every day of the year
     * @param otherHours exceptions: of all on some days, or of one office
     * @param source the decision that fixed them
     * @param names why a day is off, in Vietnamese as announced
     */
    record CalendarPublished(
            int year,
            Set<LocalDate> daysOff,
            Set<LocalDate> workedDays,
            OfficeHours hours,
            @Nullable List<OpenHours> otherHours,
            String source,
            @Nullable Map<LocalDate, String> names)
            implements LawEvent {
        public CalendarPublished {
            otherHours = List.copyOf(Objects.requireNonNullElse(otherHours, List.of()));
            names = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(names, Map.of())));
        }

        @Override
        public String key() {
            return "calendar/" + year;
        }

        /** @throws IllegalArgumentException naming what contradicts the rest */
        public WorkingCalendar calendar() {
            var first = LocalDate.of(year, 1, 1);
            var last = LocalDate.of(year, 12, 31);
            var all = Stream.of(
                            Stream.of(new OpenHours(first, last, null, hours)),
                            otherHours.stream().filter(kept -> kept.office() == null),
                            otherHours.stream().filter(kept -> kept.office() != null))
                    .flatMap(kept -> kept)
                    .toList();
            return new WorkingCalendar(first, last, daysOff, workedDays, all);
        }
    }

    /**
     * When a procedure is in force and what becomes of it; what it prescribes is asked of procedure's API.
     *
     * @param replacedBy what takes its place once the last period has ended
     * @param changes every decision that changed it
     */
    record ProcedurePublished(
            String code, Text name, List<Period> periods, List<String> replacedBy, List<LawChange> changes)
            implements LawEvent {
        @Override
        public String key() {
            return "procedure/" + code;
        }
    }

    /** First and last day, both included; no {@code to} is open-ended. */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /**
     * That the rules all procedures share, or who is competent where, were changed.
     *
     * @param changes the decisions of the last year
     */
    record RulesPublished(List<LawChange> changes) implements LawEvent {
        @Override
        public String key() {
            return "rules";
        }
    }

    /**
     * A decision that changes the law. A check made before it was announced knows nothing of it.
     *
     * @param day the first one on which the changed law holds
     * @param decision its number and authority, for people
     */
    record LawChange(Kind kind, LocalDate day, OffsetDateTime announcedAt, String decision) {
        public enum Kind {
            PUBLISHED,
            AMENDED,
            /** Ended by a replacement. */
            REPLACED,
            /** Begun by one. */
            REPLACING,
            ABOLISHED,
            RULES
        }
    }
}
