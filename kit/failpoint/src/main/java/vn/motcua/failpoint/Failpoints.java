package vn.motcua.failpoint;

/** What the wrapped methods call. */
public final class Failpoints {
    private static final ThreadLocal<Trace> TRACES = ThreadLocal.withInitial(Trace::new);
    private static volatile Plan plan;

    private Failpoints() {}

    static void begin(Plan wanted) {
        plan = wanted;
    }

    /**
     * @param arguments null in the place of each primitive one
     * @return what is about to be done, null if nothing that stays
     */
    public static String before(String exit, Object self, Object[] arguments) {
        return TRACES.get().before(new Crossing(Exit.valueOf(exit), self, arguments), plan);
    }

    /** Not called if the method threw. */
    public static void after(String exit, String what) {
        TRACES.get().after(Exit.valueOf(exit), what, plan);
    }
}
