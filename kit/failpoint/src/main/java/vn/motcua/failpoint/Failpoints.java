package vn.motcua.failpoint;

/** The methods that the wrapped methods call. */
public final class Failpoints {
    private static final ThreadLocal<Trace> TRACES = ThreadLocal.withInitial(Trace::new);
    private static volatile Plan plan;

    private Failpoints() {}

    static void begin(Plan wanted) {
        plan = wanted;
    }

    /**
     * @param arguments null for each primitive argument
     * @return the effect that is about to happen; null if it has no lasting effect
     */
    public static String before(String exit, Object self, Object[] arguments) {
        return TRACES.get().before(new Crossing(Exit.valueOf(exit), self, arguments), plan);
    }

    /** Not called if the wrapped method threw. */
    public static void after(String exit, String what) {
        TRACES.get().after(Exit.valueOf(exit), what, plan);
    }
}
