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

/** Facts of {@link Topic#LAW}, compacted: the newest event of a key is its full state. */
public sealed interface LawEvent {
    /** The key of the compacted topic. */
    String key();

    /**
     * The full state of an agency; key agency/<code>.
     *
     * @param system the agency's own case system if it does not use ours
     * @param confirmed false for a code that no source confirms
     * @param from its first day; absent if it is older than our data
     * @param to its last day; absent while it exists
     * @param successors the agencies that continue its work: one after a merger, several after a split
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
        /**
         * @param address where it is, if elsewhere than the agency
         * @param room where in the building, as a visitor finds it
         * @param phone its own, if it has one
         */
        public record Unit(
                String code,
                Text name,
                @Nullable String address,
                @Nullable String room,
                @Nullable String phone) {
            public Unit(String code, Text name) {
                this(code, name, null, null, null);
            }
        }

        @Override
        public String key() {
            return "agency/" + code;
        }
    }

    /**
     * One year's days off and worked weekend days.
     *
     * @param hours of every office on every day of the year
     * @param otherHours exceptions: for all offices on some days, or for one office
     * @param source the decisions that set the days
     * @param names why a day is off, in Vietnamese as announced
     * @param sources what sets a day off or worked, where that is told of the day itself
     * @param insteadOf the day off for which a weekend day is worked
     */
    record CalendarPublished(
            int year,
            Set<LocalDate> daysOff,
            Set<LocalDate> workedDays,
            OfficeHours hours,
            @Nullable List<OpenHours> otherHours,
            String source,
            @Nullable Map<LocalDate, String> names,
            @Nullable Map<LocalDate, String> sources,
            @Nullable Map<LocalDate, LocalDate> insteadOf)
            implements LawEvent {
        public CalendarPublished {
            otherHours = List.copyOf(Objects.requireNonNullElse(otherHours, List.of()));
            names = inOrder(names);
            sources = inOrder(sources);
            insteadOf = inOrder(insteadOf);
        }

        private static <T> Map<LocalDate, T> inOrder(@Nullable Map<LocalDate, T> days) {
            return Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(days, Map.of())));
        }

        @Override
        public String key() {
            return "calendar/" + year;
        }

        /** @throws IllegalArgumentException naming the contradiction */
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
     * When a procedure is in force and what replaces it; its content is read through the API of the procedure service.
     *
     * @param replacedBy the procedures that replace it once the last period has ended
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

    /** First and last day, both included; a period without {@code to} is open-ended. */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /**
     * The rules that all procedures share, or the competences of agencies, were changed.
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
     * A decision that changes the law. A check made before its announcement does not consider it.
     *
     * @param day the first day on which the changed law applies
     * @param decision its number and authority, for people
     */
    record LawChange(Kind kind, LocalDate day, OffsetDateTime announcedAt, String decision) {
        public enum Kind {
            PUBLISHED,
            AMENDED,
            /** Ended by a replacement. */
            REPLACED,
            /** Begun as a replacement. */
            REPLACING,
            ABOLISHED,
            RULES
        }
    }
}
