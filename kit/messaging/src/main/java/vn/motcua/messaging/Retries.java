package vn.motcua.messaging;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Repeats work until it succeeds, as long as it fails only with {@linkplain PassingFaults#passing passing} faults. */
@Singleton
class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);

    private final Closing closing;

    Retries(Closing closing) {
        this.closing = closing;
    }

    void untilDone(Runnable work) {
        for (var backoff = Backoff.START; ; backoff = backoff.next()) {
            try {
                work.run();
                return;
            } catch (RuntimeException fault) {
                if (!PassingFaults.includes(fault)) {
                    throw fault;
                }
                if (backoff == Backoff.START) {
                    LOG.warnf("An event waits until a fault has passed: %s", Reason.of(fault));
                }
                waitOrGiveUp(backoff, fault);
            }
        }
    }

    private void waitOrGiveUp(Backoff backoff, RuntimeException fault) {
        try {
            if (closing.beginsWithin(backoff.delay())) {
                throw fault;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }
}
