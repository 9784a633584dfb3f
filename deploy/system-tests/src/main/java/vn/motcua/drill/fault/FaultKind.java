package vn.motcua.drill.fault;

/** The kinds of faults. */
public enum FaultKind {
    /** SIGKILL; the process is started again when the time is over. */
    KILL(200, 4_000),
    /** SIGTERM, as in an upgrade: the process shuts down in order and is started again when the time is over. */
    TERMINATE(200, 4_000),
    /** SIGSTOP: the process is suspended, its connections stay open. */
    STOP(1_000, 8_000),
    /** Every chunk on the connection to the target is delayed. */
    SLOW(3_000, 8_000),
    /** The connection to the target is broken, new connections are refused. */
    CUT(1_000, 6_000),
    /** Another agency's system answers 503 to every package. */
    AWAY(3_000, 8_000),
    /** Another agency's system accepts packages and reports no result. */
    SILENT(3_000, 8_000);

    private final int shortest;
    private final int longest;

    FaultKind(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** In milliseconds. */
    int shortest() {
        return shortest;
    }

    int longest() {
        return longest;
    }
}
