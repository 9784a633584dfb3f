package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Why something is due when it is.
 *
 * @param stretches what became of the date, in order of time; never empty
 */
public record Proof(List<Stretch> stretches) {

    public Proof {
        stretches = List.copyOf(stretches);
    }

    /** {@code null} while the clock stands. */
    public LocalDateTime due() {
        return stretches.getLast().due();
    }

    /** As first promised. */
    public LocalDateTime original() {
        return stretches.getFirst().due();
    }

    /**
     * @param stopped when the clock was stopped before; {@code null} if it was not
     * @param from since when this holds, or when what was too late began; {@code null} while the clock stands
     * @param due what followed; {@code null} while the clock stands
     * @param firstDay the first that counts; {@code null} where it is not days that count, or none is counted anew
     * @param skipped days off that did not count; between {@code from} and {@code due}
     */
    public record Stretch(
            Cause cause,
            LocalDateTime stopped,
            LocalDateTime from,
            LocalDateTime due,
            LocalDate firstDay,
            List<LocalDate> skipped) {

        public Stretch {
            skipped = List.copyOf(skipped);
        }
    }

    /** What made the date. */
    public enum Cause {
        STARTED,
        /** The clock stands, and there is no date. */
        STOPPED,
        RESTARTED,
        RESUMED,
        EXTENDED,
        /** Something that would have moved the date, had the limit not run out before. */
        TOO_LATE
    }
}
