package vn.motcua.failpoint;

/**
 * How far one thread has come in the work of one entry. Between two boundaries the world does not change, so what follows
 * a step and what comes before the next is one place, named once: after the step. Only the first has a place before it.
 */
final class Trace {
    private String entry;
    private boolean begun;
    private String written;

    /** What the open transaction wrote last; null if nothing. */
    String written() {
        return written;
    }

    /** What is about to be done; null if nothing that stays. */
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
