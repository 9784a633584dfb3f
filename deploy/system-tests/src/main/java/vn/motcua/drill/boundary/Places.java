package vn.motcua.drill.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Refusal;
import vn.motcua.local.Service;

/**
 * The code positions at which services write, send or call, as the agent of {@code kit/failpoint} names them: those reached,
 * and those at which a service has halted. One file per service and kind.
 */
public record Places(LocalSystem system, Path directory) {
    private static final String AGENT = "kit/failpoint/target/motcua-failpoint.jar";

    public Places {
        directory = directory.toAbsolutePath();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its next start each service records the places it reaches. */
    public void record() {
        List.of(Service.values()).forEach(service -> arm(service, "record=" + file(service, "seen")));
    }

    /** From its next start the service halts at the first place at which it has not halted yet. */
    public void halt(Service service) {
        arm(service, "halt=" + file(service, "hit"));
    }

    /** The same, but only at the places with these names. */
    public void halt(Service service, Collection<String> names) {
        var only = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        arm(service, "halt=" + file(service, "hit") + ",only=" + only);
    }

    public void disarm(Service service) {
        system.javaOptions(service, List.of());
    }

    public Set<String> seen(Service service) {
        return lines(file(service, "seen"));
    }

    public Set<String> hit(Service service) {
        return lines(file(service, "hit"));
    }

    private void arm(Service service, String order) {
        var agent = system.settings().root().resolve(AGENT);
        if (!Files.exists(agent)) {
            throw new Refusal("The agent that halts services is not built: run ./mvnw package -DskipTests.");
        }
        system.javaOptions(service, List.of("-javaagent:" + agent + "=" + order));
    }

    private Path file(Service service, String kind) {
        return directory.resolve(service.title() + "-" + kind + ".txt");
    }

    private static Set<String> lines(Path file) {
        try {
            return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
