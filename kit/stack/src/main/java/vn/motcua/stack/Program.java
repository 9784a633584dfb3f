package vn.motcua.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to run: its command line, additions to the environment, and working directory.
 *
 * @param name the name of the process in logs and of its pid file
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path directory) {

    /**
     * System property: for children that run only minutes, the JVM compiles code only once and lightly. They start in
     * half the time; measurements must run without it.
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
        // Independent of the locale, because their output is read as UTF-8.
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        if (Boolean.getBoolean(SHORT_LIVED)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(arguments);
        return new Program(name, command, environment, directory);
    }
}
