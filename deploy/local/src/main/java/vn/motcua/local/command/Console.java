package vn.motcua.local.command;

import java.util.Set;
import vn.motcua.local.Progress;
import vn.motcua.stack.LogSink;

/** The terminal: shows progress, and the output lines of our own processes prefixed with their name. */
final class Console implements Progress, LogSink {

    /** The other parts write many lines that only matter when they fail; their log files have them. */
    private static final Set<String> SHOWN = Set.of("intake", "procedure", "routing", "notification", "partner");

    private static final int FIRST_COLOUR = 31;
    private static final int COLOURS = 6;

    private final boolean quiet;
    private final boolean coloured;

    Console(boolean quiet) {
        this.quiet = quiet;
        this.coloured = System.console() != null && System.console().isTerminal();
    }

    static void error(String message) {
        System.err.println("motcua: " + message);
    }

    static void say(String line) {
        System.out.println(line);
    }

    @Override
    public void done(String phase, double seconds) {
        say("  %-14s ready after %.1f s".formatted(phase, seconds));
    }

    @Override
    public void line(String process, String line) {
        if (!quiet && SHOWN.contains(withoutReplica(process))) {
            say(prefix(process) + " " + line);
        }
    }

    private static String withoutReplica(String process) {
        return process.replaceFirst("-\\d$", "");
    }

    private String prefix(String process) {
        var name = "%-14s |".formatted(process);
        var colour = FIRST_COLOUR + Math.floorMod(process.hashCode(), COLOURS);
        return coloured ? "\033[" + colour + "m" + name + "\033[0m" : name;
    }
}
