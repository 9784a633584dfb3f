package vn.motcua.failpoint;

import java.lang.instrument.Instrumentation;

/**
 * {@code -javaagent:motcua-failpoint.jar=record=FILE} or {@code =halt=FILE[,only=REGEX]}: see {@link Plan}.
 *
 * @see <a href="../../../../../../../../docs/decisions/0009-failpoints.md">decision 0009</a>
 */
public final class Agent {

    private Agent() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        Failpoints.begin(Plan.of(argument));
        instrumentation.addTransformer(new Wrapping());
    }
}
