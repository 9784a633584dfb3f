package vn.motcua.routing.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Language;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.routing.law.AnnouncedDays.DayOff;
import vn.motcua.worktime.Hanoi;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitClock;
import vn.motcua.worktime.Proof.Cause;
import vn.motcua.worktime.Proof.Stretch;

/**
 * The explanation of a due date: as data, and as one paragraph.
 *
 * @param agency whose hours count
 * @param cutOff absent where the law knows no cut-off hour
 * @param dueAt absent while the clock is stopped
 * @param originalDueAt as first promised
 * @param provisional whether the days off of the due date's year are not announced yet
 * @param indexDueAt the due date if every stop only resumes, even where the decree restarts; absent while the clock is stopped
 */
record ProofView(
        Limit limit,
        String agency,
        LocalTime cutOff,
        OffsetDateTime dueAt,
        OffsetDateTime originalDueAt,
        OffsetDateTime indexDueAt,
        boolean provisional,
        List<StretchView> stretches,
        String text) {
    static ProofView of(LimitClock clock, String agency, LocalTime cutOff, AnnouncedDays days, Language language) {
        var hours = days.calendar().of(agency);
        var proof = clock.read(hours, cutOff);
        return new ProofView(
                clock.limit(),
                agency,
                cutOff,
                Hanoi.time(proof.due()),
                Hanoi.time(proof.original()),
                proof.due() == null
                        ? null
                        : Hanoi.time(clock.resuming().read(hours, cutOff).due()),
                isProvisional(proof.due(), days),
                proof.stretches().stream()
                        .map(stretch -> StretchView.of(stretch, days.daysOff()))
                        .toList(),
                new ProofText(language, days.daysOff())
                        .of(clock.limit(), cutOff, proof, isProvisional(proof.due(), days)));
    }

    private static boolean isProvisional(LocalDateTime due, AnnouncedDays days) {
        return due != null && days.calendar().isProvisional(due.toLocalDate());
    }

    /**
     * One change of the date.
     *
     * @param stoppedAt since when the clock was stopped before
     * @param from since when this stretch holds, or when the event that was too late began
     * @param firstDay the first day that counts
     */
    public record StretchView(
            Cause cause,
            OffsetDateTime stoppedAt,
            OffsetDateTime from,
            OffsetDateTime dueAt,
            LocalDate firstDay,
            List<SkippedDay> skipped) {
        static StretchView of(Stretch stretch, Map<LocalDate, DayOff> daysOff) {
            return new StretchView(
                    stretch.cause(),
                    Hanoi.time(stretch.stopped()),
                    Hanoi.time(stretch.from()),
                    Hanoi.time(stretch.due()),
                    stretch.firstDay(),
                    stretch.skipped().stream()
                            .map(day -> SkippedDay.of(day, daysOff.get(day)))
                            .toList());
        }
    }

    /**
     * A day that did not count.
     *
     * @param name of a day off as announced; absent at a weekend
     * @param source what announced it
     */
    public record SkippedDay(LocalDate day, DayOfWeek weekday, String name, String source) {
        static SkippedDay of(LocalDate day, DayOff off) {
            return off == null
                    ? new SkippedDay(day, day.getDayOfWeek(), null, null)
                    : new SkippedDay(day, day.getDayOfWeek(), off.name(), off.source());
        }
    }
}
