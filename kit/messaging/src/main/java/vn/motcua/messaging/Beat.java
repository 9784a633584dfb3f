package vn.motcua.messaging;

import org.jboss.logging.Logger;

/**
 * Work that comes round on a beat and may find the database away: told of in one line when it begins to stand still and in
 * one when it goes on, where the scheduler would log a stack trace at every beat. Any other fault keeps its trace.
 */
public final class Beat {
    private final Logger log;
    private final String work;
    private volatile boolean still;

    /** @param work what stands still, as the subject of a sentence */
    public Beat(Class<?> whose, String work) {
        this.log = Logger.getLogger(whose);
        this.work = work;
    }

    /** Does it once; the next beat tries again. */
    public void run(Runnable once) {
        try {
            once.run();
            goesOn();
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
        if (!Faults.passing(fault)) {
            log.errorf(fault, "%s has failed", work);
        } else if (!still) {
            still = true;
            log.warnf("%s stands still: %s", work, Reason.of(fault));
        }
    }
}
