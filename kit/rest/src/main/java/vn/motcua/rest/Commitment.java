package vn.motcua.rest;

import io.vertx.ext.web.RoutingContext;

/** Whether what a request does may still be committed. After a "not done" nothing may be, and once something is nobody may say so. */
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

    /** False once something is being committed. */
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

    /** @param done false if it was rolled back after all */
    synchronized void endCommit(boolean done) {
        if (state == State.COMMITTING) {
            // One transaction of a request may be rolled back after another was committed.
            somethingIsDone |= done;
            state = somethingIsDone ? State.COMMITTED : State.OPEN;
        }
    }
}
