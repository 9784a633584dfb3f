package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.local.Standing.State;
import vn.motcua.stack.Part;

/** The state of all parts of a running system, in a file that {@code ./motcua status} reads. One line per part. */
public final class Standings {
    private static final String BETWEEN = "\t";

    private final Path file;
    private final Clock clock;
    private final Map<String, Standing> parts = new LinkedHashMap<>();

    Standings(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    void starting(Part part) {
        put(part, State.STARTING, 0, "");
    }

    void up(Part part) {
        put(part, State.UP, 0, "");
    }

    /** The part will be restarted. */
    void pausing(Part part, String reason) {
        put(part, State.PAUSING, 1, reason);
    }

    private synchronized void put(Part part, State state, int restarts, String reason) {
        var before = Optional.ofNullable(parts.get(part.name()));
        var standing = new Standing(
                state,
                clock.instant(),
                before.map(Standing::restarts).orElse(0) + restarts,
                reason.isEmpty() ? before.map(Standing::reason).orElse("") : reason,
                part.health());
        parts.put(part.name(), standing);
        write();
    }

    synchronized void forget() {
        try {
            parts.clear();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the names of the parts, in the order of their start; empty if no system runs. */
    public static Map<String, Standing> read(Path file) {
        var parts = new LinkedHashMap<String, Standing>();
        try {
            for (var line : Files.readAllLines(file)) {
                var words = line.split(BETWEEN, -1);
                var standing = new Standing(
                        State.valueOf(words[1]),
                        Instant.parse(words[2]),
                        Integer.parseInt(words[3]),
                        words[4],
                        Optional.of(words[5])
                                .filter(address -> !address.isEmpty())
                                .map(URI::create));
                parts.put(words[0], standing);
            }
            return parts;
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes atomically, because the file may be read at any time. */
    private void write() {
        var lines = new ArrayList<String>();
        parts.forEach((name, standing) -> lines.add(String.join(
                BETWEEN,
                name,
                standing.state().name(),
                standing.since().toString(),
                String.valueOf(standing.restarts()),
                standing.reason(),
                standing.health().map(URI::toString).orElse(""))));
        try {
            var unfinished = Files.write(file.resolveSibling(file.getFileName() + ".part"), lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
