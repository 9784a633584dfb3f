package vn.motcua.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run: the command line, what is added to the environment, the working directory.
 *
 * @param name how the process is called in logs and in its pid file
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path directory) {

    /**
     * System property: children that live for minutes compile their code once and lightly. They start in half the time;
     * what is measured must run without it.
     */
    public static final String SHORT_LIVED = "motcua.short-lived";

    public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A JVM of the same JDK as this one. */
    public static Program java(String name, List<String> arguments, Map<String, String> environment, Path directory) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        // Whatever the locale: what they write is read as UTF-8.
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        if (Boolean.getBoolean(SHORT_LIVED)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(arguments);
        return new Program(name, command, environment, directory);
    }
}
