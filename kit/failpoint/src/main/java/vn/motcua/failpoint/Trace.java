package vn.motcua.failpoint;

/**
 * The progress of one thread in the work of one entry. Nothing outside the process changes between two steps, so "after
 * a step" and "before the next step" are the same boundary. It is named after the earlier step. Only the first step
 * also has a boundary before it.
 */
final class Trace {
    private String entry;
    private boolean begun;
    private String written;

    /** The last write of the open transaction; null if there is none. */
    String written() {
        return written;
    }

    /** The effect that is about to happen; null if it has no lasting effect. */
    String before(Crossing crossing, Plan plan) {
        var now = crossing.exit() == Exit.OFFSETS ? "Consumer" : Entry.current();
        if (now != null && !now.equals(entry)) {
            entry = now;
            forget();
        }
        var what = now == null ? null : crossing.exit().what(crossing, this);
        if (what != null && !begun) {
            plan.reached(entry + ": before " + what);
        }
        return what;
    }

    void after(Exit exit, String what, Plan plan) {
        switch (exit) {
            case ROLLBACK -> forget();
            case OFFSETS -> {
                passed(what, plan);
                forget();
            }
            case COMMIT -> {
                written = null;
                passed(what, plan);
            }
            case STATEMENT, BATCH -> {
                written = what == null ? written : what;
                passed(what, plan);
            }
            case SEND, ACKNOWLEDGEMENT, HTTP, PUT, MAIL -> passed(what, plan);
        }
    }

    private void passed(String what, Plan plan) {
        if (what != null) {
            begun = true;
            plan.reached(entry + ": after " + what);
        }
    }

    private void forget() {
        begun = false;
        written = null;
    }
}
