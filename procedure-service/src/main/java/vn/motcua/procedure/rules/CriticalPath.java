package vn.motcua.procedure.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.worktime.Appointments;
import vn.motcua.worktime.Appointments.Part;
import vn.motcua.worktime.CalendarGap;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Checks whether the legs of a process, one after the other, fit the limit of the whole. It plans on a calendar without
 * holidays, for acceptance in the morning and after the cut-off of every weekday, with the slowest answers. What has no limit is not
 * checked. Real bundles do not fit, so procedure control may accept this fault.
 *
 * @see WorstCourse
 */
final class CriticalPath {
    private static final String CODE = "path-exceeds-limit";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Appointments NOMINAL = new Appointments(
            new WorkingCalendar(
                    MONDAY,
                    MONDAY.plusYears(60),
                    Set.of(),
                    Set.of(),
                    OfficeHours.of(
                            new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)))),
            LocalTime.of(15, 0));

    private final Provisions provisions;

    private CriticalPath(Provisions provisions) {
        this.provisions = provisions;
    }

    static void check(String place, Provisions provisions, FileFaults faults) {
        if (!provisions.accepts(CODE)) {
            new CriticalPath(provisions).check(place, faults);
        }
    }

    private void check(String place, FileFaults faults) {
        for (int type = 0; type < provisions.caseTypes().size(); type++) {
            var caseType = provisions.caseTypes().get(type);
            for (int way = 0; way < caseType.ways().size(); way++) {
                var limit = caseType.ways().get(way).limit();
                var at = "%s/caseTypes/%d/ways/%d/limit".formatted(place, type, way);
                var exceeding = limit == null ? Optional.<String>empty() : exceeding(type, limit);
                exceeding.ifPresent(
                        path -> faults.add(at, CODE, Messages.of("critical-path.legs-one-after", path, words(limit))));
            }
        }
    }

    /** The longest path in words, if it is too long on some day. @param type the index of the case type */
    private Optional<String> exceeding(int type, LimitRule limit) {
        try {
            var parts = new WorstCourse(provisions, type).parts();
            return acceptances()
                    .filter(accepted -> {
                        var dues = NOMINAL.plan(parts, accepted).values();
                        return dues.stream()
                                .anyMatch(due ->
                                        due.isAfter(NOMINAL.due(limit.limit(), WorstCourse.ANY_OFFICE, accepted)));
                    })
                    .findFirst()
                    .map(accepted -> path(parts, NOMINAL.plan(parts, accepted)));
        } catch (CalendarGap | IllegalArgumentException undecided) {
            // A cycle or an unknown leg: other rules report these.
            return Optional.empty();
        }
    }

    private static Stream<LocalDateTime> acceptances() {
        return Stream.iterate(0, day -> day < 5, day -> day + 1)
                .flatMap(day -> Stream.of(
                        MONDAY.plusDays(day).atTime(9, 0), MONDAY.plusDays(day).atTime(16, 0)));
    }

    private static String path(List<Part> parts, Map<String, LocalDateTime> dues) {
        var path = new ArrayList<String>();
        var last = latest(parts, dues);
        while (last.isPresent()) {
            var part = last.get();
            var limit = part.ofResult() == null ? part.limit() : part.ofResult();
            path.addFirst("%s %d %s".formatted(WorstCourse.leg(part), limit.value(), limit.unit()));
            last = part.ofResult() == null
                    ? latest(
                            parts.stream()
                                    .filter(each -> part.after().contains(each.key()))
                                    .toList(),
                            dues)
                    : Optional.empty();
        }
        return String.join(" → ", path);
    }

    private static Optional<Part> latest(List<Part> parts, Map<String, LocalDateTime> dues) {
        return parts.stream()
                .filter(part -> dues.containsKey(part.key()))
                .max(Comparator.comparing(part -> dues.get(part.key())));
    }

    private static String words(LimitRule rule) {
        return rule.value() + " " + rule.unit();
    }
}
