package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold before anything is started. */
public record Preconditions(Settings settings) {

    private static final long NEEDED_BYTES = 2L << 30;

    /**
     * Checks disk and ports.
     *
     * @throws Refusal naming the first precondition that does not hold
     */
    public void check() {
        if (freeBytes() < NEEDED_BYTES) {
            throw new Refusal("The disk is nearly full: %d MB are free at %s, 2048 are needed. Free some, or choose"
                            .formatted(freeBytes() >> 20, settings.data())
                    + " another place with --data DIR.");
        }
        var taken = settings.taken();
        if (!taken.isEmpty()) {
            throw new Refusal("In use by another program: %s. End it, or set %s=… or MOTCUA_PORT_OFFSET=1000."
                    .formatted(ports(taken), taken.getFirst().port().variable()));
        }
    }

    public long freeBytes() {
        try {
            return Files.getFileStore(Files.createDirectories(settings.data())).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ports(List<Settings.Listener> taken) {
        return taken.stream().map(Settings.Listener::toString).collect(Collectors.joining(", "));
    }
}
