package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.util.Objects;

/** An event that affects a limit while its clock runs. */
public sealed interface ClockEvent {
    LocalDateTime from();

    /** {@code null} while it lasts. */
    LocalDateTime ended();

    /** The same event, with a stop that resumes instead of restarting the limit. */
    ClockEvent resuming();

    /**
     * The clock is stopped: by a supplement, a payment, or an outage for which the law allows a stop.
     *
     * @param to when the clock runs again; {@code null} while the stop lasts
     */
    record Stop(LocalDateTime from, LocalDateTime to, Afterwards afterwards) implements ClockEvent {
        public Stop {
            Objects.requireNonNull(afterwards, "afterwards");
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a stop cannot last from %s to %s".formatted(from, to));
            }
        }

        @Override
        public LocalDateTime ended() {
            return to;
        }

        @Override
        public Stop resuming() {
            return new Stop(from, to, Afterwards.RESUME);
        }
    }

    /** Whether the time before a stop still counts after it. */
    enum Afterwards {
        /** The whole limit runs again, as from a new start (NĐ 61/2018 Art. 19(4)). */
        RESTART,
        /** The rest of the limit runs (NĐ 63/2024 Art. 4(7) as amended by NĐ 301/2026 Art. 3(4)). */
        RESUME
    }

    /**
     * A new appointment (form 04; NĐ 61/2018 Art. 19(9)).
     *
     * @param from when it was made
     * @param due the newly promised due date
     */
    record Extension(LocalDateTime from, LocalDateTime due) implements ClockEvent {
        public Extension {
            if (!due.isAfter(from)) {
                throw new IllegalArgumentException("%s cannot be promised at %s".formatted(due, from));
            }
        }

        @Override
        public LocalDateTime ended() {
            return from;
        }

        @Override
        public Extension resuming() {
            return this;
        }
    }
}
