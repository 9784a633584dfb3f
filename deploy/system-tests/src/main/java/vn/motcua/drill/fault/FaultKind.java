package vn.motcua.drill.fault;

/** What is done to a part of the system. */
public enum FaultKind {
    /** SIGKILL; it is started again when the time is over. */
    KILL(200, 4_000),
    /** SIGTERM, as in an upgrade: it ends in order and is started again when the time is over. */
    TERMINATE(200, 4_000),
    /** SIGSTOP: it stands still, its connections stay open. */
    STOP(1_000, 8_000),
    /** Every chunk on the line to it takes longer. */
    SLOW(3_000, 8_000),
    /** The line to it is broken, new connections are refused. */
    CUT(1_000, 6_000),
    /** Another agency's system answers 503 to every package. */
    AWAY(3_000, 8_000),
    /** Another agency's system takes packages up and reports no result. */
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
