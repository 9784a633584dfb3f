package vn.motcua.routing.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.events.Language;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.routing.law.AnnouncedDays.DayOff;
import vn.motcua.routing.law.AnnouncedDays.WorkedDay;
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
 * @param sources what the rules rest on
 * @param dueAt absent while the clock is stopped
 * @param originalDueAt as first promised
 * @param provisional whether the days off of the due date's year are not announced yet
 * @param indexDueAt the due date if every stop only resumes, even where the decree restarts; absent while the clock is stopped
 */
record ProofView(
        Limit limit,
        String agency,
        LocalTime cutOff,
        Sources sources,
        OffsetDateTime dueAt,
        OffsetDateTime originalDueAt,
        OffsetDateTime indexDueAt,
        boolean provisional,
        List<StretchView> stretches,
        String text) {
    /**
     * What the rules of a proof rest on; each is absent where nothing says it.
     *
     * @param pause what a supplement does to the clock
     */
    public record Sources(String limit, String cutOff, String pause) {
        static final Sources NONE = new Sources(null, null, null);
    }

    static ProofView of(
            LimitClock clock, String agency, LocalTime cutOff, Sources sources, AnnouncedDays days, Language language) {
        var hours = days.calendar().of(agency);
        var proof = clock.read(hours, cutOff);
        return new ProofView(
                clock.limit(),
                agency,
                cutOff,
                sources,
                Hanoi.time(proof.due()),
                Hanoi.time(proof.original()),
                proof.due() == null
                        ? null
                        : Hanoi.time(clock.resuming().read(hours, cutOff).due()),
                isProvisional(proof.due(), days),
                proof.stretches().stream()
                        .map(stretch -> StretchView.of(stretch, days))
                        .toList(),
                new ProofText(language, days, sources)
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
     * @param left what is left of the limit where the count goes on: days or hours of the limit's unit, in ISO 8601
     */
    public record StretchView(
            Cause cause,
            OffsetDateTime stoppedAt,
            OffsetDateTime from,
            OffsetDateTime dueAt,
            LocalDate firstDay,
            String left,
            List<SkippedDay> skipped,
            List<WorkedWeekend> worked) {
        static StretchView of(Stretch stretch, AnnouncedDays days) {
            return new StretchView(
                    stretch.cause(),
                    Hanoi.time(stretch.stopped()),
                    Hanoi.time(stretch.from()),
                    Hanoi.time(stretch.due()),
                    stretch.firstDay(),
                    stretch.left() == null ? null : stretch.left().toString(),
                    stretch.specialDays().skipped().stream()
                            .map(day -> SkippedDay.of(day, days.daysOff().get(day)))
                            .toList(),
                    stretch.specialDays().worked().stream()
                            .map(day -> WorkedWeekend.of(day, days.workedDays().get(day)))
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
    /**
     * A day of a weekend that counted.
     *
     * @param insteadOf the day off in exchange
     * @param source what announced it
     */
    public record WorkedWeekend(LocalDate day, LocalDate insteadOf, String source) {
        static WorkedWeekend of(LocalDate day, WorkedDay worked) {
            return new WorkedWeekend(day, worked.insteadOf(), worked.source());
        }
    }
}
