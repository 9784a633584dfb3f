package vn.motcua.drill.load;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.ledger.TrackedCommand;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.ExpectationFailed;

/**
 * Delivers commands as a correct client does: after a broken connection, a timeout or a server error it repeats the request
 * with the same key and body, until it is acknowledged.
 */
public final class RetryingClient {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Duration patience;

    /** @param patience time after which the application counts as stuck; longer than any outage */
    public RetryingClient(Ledger ledger, Duration patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /**
     * Repeats a command until it is acknowledged.
     *
     * @param send its argument says whether the command may have been done already
     * @param seen reads, after a lost answer, whether the command was done; empty if it cannot tell
     * @throws GaveUp if the command is refused, or not acknowledged in time
     */
    Answer deliver(TrackedCommand tracked, Function<Boolean, Answer> send, Supplier<Optional<Answer>> seen) {
        var inDoubt = new AtomicBoolean();
        var answer =
                repeat(() -> inDoubt.get() ? seenOrSent(tracked, send, seen, inDoubt) : sent(tracked, send, inDoubt));
        if (answer.isEmpty()) {
            ledger.givenUp(tracked, "never acknowledged");
            throw new GaveUp(tracked + " was never acknowledged");
        }
        ledger.acknowledged(tracked, answer.get());
        return answer.get();
    }

    private Optional<Answer> seenOrSent(
            TrackedCommand tracked,
            Function<Boolean, Answer> send,
            Supplier<Optional<Answer>> seen,
            AtomicBoolean inDoubt) {
        try {
            var done = seen.get();
            return done.isPresent() ? done : sent(tracked, send, inDoubt);
        } catch (UncheckedIOException | ExpectationFailed away) {
            return Optional.empty();
        }
    }

    private Optional<Answer> sent(TrackedCommand tracked, Function<Boolean, Answer> send, AtomicBoolean inDoubt) {
        return switch (Outcome.of(() -> send.apply(inDoubt.get()))) {
            case Outcome.Done done -> Optional.of(done.answer());
            // The previous attempt may have succeeded after all; the next look shows it.
            case Outcome.Refused refused when inDoubt.get() && isLate(refused.answer()) -> Optional.empty();
            case Outcome.Refused refused -> throw refused(tracked, refused.answer());
            case Outcome.Unknown unknown -> {
                inDoubt.set(true);
                ledger.unknown(tracked, unknown.status(), unknown.why());
                yield Optional.empty();
            }
        };
    }

    private static boolean isLate(Answer answer) {
        return answer.status() == 412 || answer.status() == 409;
    }

    /** Waits for a state that other processes bring about; repeats the read during outages. */
    <T> T await(TrackedCommand tracked, String what, Supplier<Answer> read, Function<Answer, Optional<T>> look) {
        var last = new LastFault();
        var found = repeat(() -> switch (Outcome.of(read)) {
            case Outcome.Done done -> look.apply(done.answer());
            case Outcome.Refused refused -> last.was(refused.answer().toString());
            case Outcome.Unknown unknown -> last.was(unknown.why());
        });
        return found.orElseThrow(() -> {
            ledger.givenUp(tracked, "waited in vain for " + what + last);
            return new GaveUp("waited in vain for " + what + last);
        });
    }

    private GaveUp refused(TrackedCommand tracked, Answer answer) {
        ledger.refused(tracked, answer);
        return new GaveUp("refused: " + answer);
    }

    private <T> Optional<T> repeat(Supplier<Optional<T>> attempt) {
        var end = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var found = attempt.get();
            if (found.isPresent() || System.nanoTime() > end) {
                return found;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(3).dividedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private static final class LastFault {
        private String text = "";

        private <T> Optional<T> was(String fault) {
            text = "; last: " + fault;
            return Optional.empty();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
