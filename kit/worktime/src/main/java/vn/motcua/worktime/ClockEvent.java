package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.util.Objects;

/** What happens to a limit while its clock runs. */
public sealed interface ClockEvent {
    LocalDateTime from();

    /** {@code null} while it lasts. */
    LocalDateTime ended();

    /** The same with nothing but time passing. */
    ClockEvent resuming();

    /**
     * The clock stands: a supplement, a payment, an outage the law lets stop it.
     *
     * @param to when it goes on; {@code null} while it lasts
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
        /** The whole limit again, as from a new start (NĐ 61/2018 Art. 19(4)). */
        RESTART,
        /** What was left of it (NĐ 63/2024 Art. 4(7) as amended by NĐ 301/2026 Art. 3(4)). */
        RESUME
    }

    /**
     * A new appointment (form 04; NĐ 61/2018 Art. 19(9)).
     *
     * @param from when it was made
     * @param due as it was promised anew
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
