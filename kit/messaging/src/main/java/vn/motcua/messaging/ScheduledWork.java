package vn.motcua.messaging;

import org.jboss.logging.Logger;

/**
 * Scheduled work that needs the database. It logs one line when the database becomes unreachable and one when the work resumes;
 * the scheduler alone would log a stack trace at every run. Any other fault keeps its stack trace.
 */
public final class ScheduledWork {
    private final Closing closing;
    private final Logger log;
    private final String work;
    private volatile boolean still;

    /** @param work name of the work, used as the subject of the log sentences */
    public ScheduledWork(Closing closing, Class<?> whose, String work) {
        this.closing = closing;
        this.log = Logger.getLogger(whose);
        this.work = work;
    }

    /** Runs the work once, unless the service is stopping. After a fault the next run tries again. */
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
        } else if (!PassingFaults.includes(fault)) {
            log.errorf(fault, "%s has failed", work);
        } else if (!still) {
            still = true;
            log.warnf("%s stands still: %s", work, Reason.of(fault));
        }
    }
}
