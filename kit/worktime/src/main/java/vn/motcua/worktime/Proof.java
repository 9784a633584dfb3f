package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;

/**
 * Explains a due date.
 *
 * @param stretches the changes of the date, in order of time; never empty
 */
public record Proof(List<Stretch> stretches) {

    public Proof {
        stretches = List.copyOf(stretches);
    }

    /** The current due date; {@code null} while the clock is stopped. */
    public LocalDateTime due() {
        return stretches.getLast().due();
    }

    /** The first promised due date. */
    public LocalDateTime original() {
        return stretches.getFirst().due();
    }

    /**
     * @param stopped when the clock was stopped before this stretch; {@code null} if it was not
     * @param from since when this stretch holds, or when the event that was too late began; {@code null} while the
     * clock is stopped
     * @param due the resulting due date; {@code null} while the clock is stopped
     * @param firstDay the first day that counts; {@code null} where days are not counted, or no new count starts
     * @param left what is left of the limit when the count goes on: days where days are counted, otherwise hours; {@code
     * null} unless it goes on
     * @param specialDays the days between {@code from} and {@code due} that need a word
     */
    public record Stretch(
            Cause cause,
            LocalDateTime stopped,
            LocalDateTime from,
            LocalDateTime due,
            LocalDate firstDay,
            TemporalAmount left,
            SpecialDays specialDays) {}

    /**
     * @param skipped days off that did not count, the day of the start among them
     * @param worked days of a weekend that did count
     */
    public record SpecialDays(List<LocalDate> skipped, List<LocalDate> worked) {
        static final SpecialDays NONE = new SpecialDays(List.of(), List.of());

        public SpecialDays {
            skipped = List.copyOf(skipped);
            worked = List.copyOf(worked);
        }
    }

    /** What caused the date. */
    public enum Cause {
        STARTED,
        /** The clock is stopped, and there is no date. */
        STOPPED,
        RESTARTED,
        RESUMED,
        EXTENDED,
        /** An event without effect, because the limit had run out before it. */
        TOO_LATE
    }
}
