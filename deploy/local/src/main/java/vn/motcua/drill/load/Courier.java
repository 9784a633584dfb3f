package vn.motcua.drill.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.demo.client.Answer;
import vn.motcua.drill.ledger.Errand;
import vn.motcua.drill.ledger.Ledger;

/**
 * Delivers commands as a proper client does: after a broken connection, a timeout or a fault of the other side the same
 * again, with the same key and body, until it is acknowledged.
 */
public final class Courier {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Duration patience;

    /** @param patience after which the application counts as stuck; longer than any outage lasts */
    public Courier(Ledger ledger, Duration patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /** @throws Stuck if it is refused, or never acknowledged */
    Answer deliver(Errand errand, Supplier<Answer> attempt) {
        return insist(errand, () -> switch (Outcome.of(attempt)) {
            case Outcome.Done done -> Optional.of(done.answer());
            case Outcome.Refused refused -> throw refused(errand, refused.answer());
            case Outcome.Unknown unknown -> {
                ledger.unknown(errand, unknown.status(), unknown.why());
                yield Optional.empty();
            }
        });
    }

    /** Repeats the attempt until it gives the answer that acknowledges the errand. */
    Answer insist(Errand errand, Supplier<Optional<Answer>> attempt) {
        var last = new LastFault();
        var answer = repeat(() -> attempt.get(), last);
        if (answer.isEmpty()) {
            ledger.givenUp(errand, "never acknowledged");
            throw new Stuck(errand + " was never acknowledged");
        }
        ledger.acknowledged(errand, answer.get());
        return answer.get();
    }

    /** Waits for what others bring about, reading past any outage. */
    <T> T await(Errand errand, String what, Supplier<Answer> read, Function<Answer, Optional<T>> look) {
        var last = new LastFault();
        var found = repeat(
                () -> switch (Outcome.of(read)) {
                    case Outcome.Done done -> look.apply(done.answer());
                    case Outcome.Refused refused -> last.was(refused.answer().toString());
                    case Outcome.Unknown unknown -> last.was(unknown.why());
                },
                last);
        return found.orElseThrow(() -> {
            ledger.givenUp(errand, "waited in vain for " + what + last);
            return new Stuck("waited in vain for " + what + last);
        });
    }

    Ledger ledger() {
        return ledger;
    }

    Stuck refused(Errand errand, Answer answer) {
        ledger.refused(errand, answer);
        return new Stuck("refused: " + answer);
    }

    private <T> Optional<T> repeat(Supplier<Optional<T>> attempt, LastFault last) {
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
