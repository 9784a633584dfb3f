package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in its own session, where Ctrl-C in the terminal does not reach it: only the launcher gets the signal
 * and stops all processes in order. Without {@code setsid} (macOS) all processes get it at once; the data survive that.
 */
public final class OwnSession {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private OwnSession() {}

    public static List<String> of(List<String> command) {
        var line = new ArrayList<String>();
        PLACES.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> line.add(setsid.toString()));
        line.addAll(command);
        return line;
    }
}
