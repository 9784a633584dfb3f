package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in a session of its own, where Ctrl-C in the terminal does not reach it: the launcher hears it and stops
 * all in order. Where there is no {@code setsid} (macOS), all hear it at once; the data stand that.
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
