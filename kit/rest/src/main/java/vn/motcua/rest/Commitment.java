package vn.motcua.rest;

import io.vertx.ext.web.RoutingContext;

/** Whether a request may still commit. After the answer "not done" it may not commit; after a commit, "not done" may not be answered. */
final class Commitment {
    private static final String KEY = Commitment.class.getName();

    private enum State {
        OPEN,
        COMMITTING,
        COMMITTED,
        GIVEN_UP
    }

    private State state = State.OPEN;
    private boolean somethingIsDone;

    private Commitment() {}

    static Commitment of(RoutingContext context) {
        Commitment commitment = context.get(KEY);
        if (commitment == null) {
            commitment = new Commitment();
            context.put(KEY, commitment);
        }
        return commitment;
    }

    /** False if a commit has begun or is done. */
    synchronized boolean giveUp() {
        if (state == State.COMMITTING || state == State.COMMITTED) {
            return false;
        }
        state = State.GIVEN_UP;
        return true;
    }

    /** False after the request was given up. */
    synchronized boolean beginCommit() {
        if (state == State.GIVEN_UP) {
            return false;
        }
        state = State.COMMITTING;
        return true;
    }

    /** @param done false if the transaction was rolled back after all */
    synchronized void endCommit(boolean done) {
        if (state == State.COMMITTING) {
            // One transaction of a request may be rolled back after another was committed.
            somethingIsDone |= done;
            state = somethingIsDone ? State.COMMITTED : State.OPEN;
        }
    }
}
