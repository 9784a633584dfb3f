package vn.motcua.messaging;

import org.jboss.logging.Logger;

/**
 * Work that comes round on a beat and may find the database away: told of in one line when it begins to stand still and in
 * one when it goes on, where the scheduler would log a stack trace at every beat. Any other fault keeps its trace.
 */
public final class Beat {
    private final Closing closing;
    private final Logger log;
    private final String work;
    private volatile boolean still;

    /** @param work what stands still, as the subject of a sentence */
    public Beat(Closing closing, Class<?> whose, String work) {
        this.closing = closing;
        this.log = Logger.getLogger(whose);
        this.work = work;
    }

    /** Does it once, unless the service is stopping; the next beat tries again. */
    public void run(Runnable once) {
        try {
            if (closing.finishes(once)) {
                goesOn();
            }
        } catch (RuntimeException fault) {
            standsStill(fault);
        }
    }

    private void goesOn() {
        if (still) {
            still = false;
            log.infof("%s goes on", work);
        }
    }

    private void standsStill(RuntimeException fault) {
        if (closing.hasBegun()) {
            log.infof("%s is broken off, for the service is stopping: %s", work, Reason.of(fault));
        } else if (!Faults.passing(fault)) {
            log.errorf(fault, "%s has failed", work);
        } else if (!still) {
            still = true;
            log.warnf("%s stands still: %s", work, Reason.of(fault));
        }
    }
}
