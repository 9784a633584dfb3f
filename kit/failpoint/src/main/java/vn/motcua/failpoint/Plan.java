package vn.motcua.failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What to do at a boundary. When recording, each boundary is written to the file once. When halting, the first boundary
 * that is not in the file is written there and the process halts at once. So each start halts at another boundary,
 * until the file has all boundaries that the process reaches.
 */
final class Plan {
    /** As after SIGKILL: no shutdown hook, no flush, no last log line. */
    static final int EXIT_CODE = 137;

    private static final String ONLY = ",only=";

    private final boolean halting;
    private final Path file;
    private final Pattern only;
    private final Set<String> known;

    private Plan(boolean halting, Path file, Pattern only) {
        this.halting = halting;
        this.file = file;
        this.only = only;
        this.known = new HashSet<>(read(file));
    }

    /** @throws IllegalArgumentException if the argument is neither {@code record=FILE} nor {@code halt=FILE[,only=REGEX]} */
    static Plan of(String argument) {
        var text = argument == null ? "" : argument;
        var end = text.contains(ONLY) ? text.indexOf(ONLY) : text.length();
        var only = end == text.length() ? Pattern.compile(".*") : Pattern.compile(text.substring(end + ONLY.length()));
        var words = text.substring(0, end).split("=", 2);
        if (words.length != 2 || !List.of("record", "halt").contains(words[0])) {
            throw new IllegalArgumentException("record=FILE or halt=FILE[,only=REGEX] is wanted, not " + argument);
        }
        return new Plan(words[0].equals("halt"), Path.of(words[1]), only);
    }

    /** While one thread halts the process, no other thread passes a boundary. */
    synchronized void reached(String boundary) {
        if (only.matcher(boundary).matches() && known.add(boundary)) {
            write(boundary);
            if (halting) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String boundary) {
        try {
            Files.write(file, List.of(boundary), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
