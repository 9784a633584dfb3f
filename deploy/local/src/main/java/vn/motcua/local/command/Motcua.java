package vn.motcua.local.command;

import java.util.List;
import vn.motcua.local.Refusal;
import vn.motcua.stack.StackFailure;

/**
 * The commands that {@code ./motcua} passes on: run, status, stop, reset, doctor. A failure gives one line on standard
 * error and exit code 1.
 */
public final class Motcua {

    private Motcua() {}

    public static void main(String[] words) {
        System.exit(exitCode(List.of(words)));
    }

    private static int exitCode(List<String> words) {
        try {
            var options = Options.of(words, System.getenv());
            return switch (options.command()) {
                case "run" -> options.detach() ? new Detached(options).start() : new Run(options).untilTheEnd();
                case "status" -> new Status(options.settings()).report();
                case "stop" -> new Stop(options.settings()).now();
                case "reset" -> new Reset(options.settings()).now();
                case "doctor" -> new Doctor(options.settings()).report();
                default ->
                    throw new Refusal("No such command: %s. ./motcua help lists them.".formatted(options.command()));
            };
        } catch (Refusal | StackFailure failure) {
            Console.error(failure.getMessage());
            return 1;
        }
    }
}
