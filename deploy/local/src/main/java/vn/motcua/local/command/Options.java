package vn.motcua.local.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.Settings;

/**
 * The options of the command line.
 *
 * @param detach return when the system is ready and leave it running
 * @param quiet show progress, but no output of the processes
 */
record Options(String command, boolean detach, boolean quiet, Settings settings) {

    static Options of(List<String> words, Map<String, String> environment) {
        var rest = new ArrayDeque<>(words);
        var command = rest.isEmpty() ? "help" : rest.pop();
        var data = Path.of(System.getProperty("motcua.root", "."), ".motcua");
        var detach = false;
        var quiet = false;
        var replicas = "1";
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--detach" -> detach = true;
                case "--quiet" -> quiet = true;
                case "--replicas" -> replicas = value(word, "1 or 2", rest);
                case "--data" -> data = Path.of(value(word, "a directory", rest));
                default -> throw new Refusal("%s does not know \"%s\": see ./motcua help.".formatted(command, word));
            }
        }
        var settings = Settings.in(data, Ports.of(environment));
        return new Options(command, detach, quiet, settings.withReplicas(replicas));
    }

    private static String value(String word, String what, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal("%s wants %s after it.".formatted(word, what));
        }
        return rest.pop();
    }
}
