package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.stack.ChildProcess;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.Probe;
import vn.motcua.stack.Program;

/** One service, or one of its replicas, run from the built jar. */
final class ServiceProcess extends Part {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Service service;
    private final int replica;
    private final Settings settings;
    private final Place place;
    private volatile List<String> javaOptions = List.of();

    ServiceProcess(Service service, int replica, Settings settings, Place place) {
        super(settings.replicas() == 1 ? service.title() : service.title() + "-" + replica);
        this.service = service;
        this.replica = replica;
        this.settings = settings;
        this.place = place;
    }

    /** Sets extra Java options for its next starts. */
    void javaOptions(List<String> options) {
        javaOptions = List.copyOf(options);
    }

    @Override
    protected ChildProcess launch() {
        var jar = service.jar(settings.root());
        if (!Files.exists(jar)) {
            throw new Refusal(
                    "The service %s is not built: run ./mvnw package -DskipTests.".formatted(service.title()));
        }
        return place.start(Program.java(name(), arguments(jar), environment(), settings.root()));
    }

    private List<String> arguments(Path jar) {
        var arguments = new ArrayList<>(List.of(
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError"));
        arguments.addAll(javaOptions.isEmpty() ? aotCache(jar) : javaOptions);
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    /** The cache is used only if it exists and matches the jar, because otherwise the JVM prints a warning. */
    private static List<String> aotCache(Path jar) {
        try {
            var cache = jar.resolveSibling("app.aot");
            return Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0
                    ? List.of("-XX:AOTCache=" + cache)
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ready means that its own health check succeeds, with database, Kafka and all else that it checks. A process with
     * extra Java options may halt before it is ready: the code that set them checks whether it is alive.
     */
    @Override
    protected void awaitReady(ChildProcess started) {
        var ready = address().resolve("ready");
        started.await(LIMIT, () -> Probe.answers(ready) || !javaOptions.isEmpty() && !started.isAlive());
    }

    @Override
    public Optional<URI> health() {
        return Optional.of(address());
    }

    /** The address of this replica itself, not of the proxy that replicas share. */
    private URI address() {
        var management = settings.port(service.management(), replica);
        return URI.create("http://127.0.0.1:%d/q/health/".formatted(management));
    }

    private Map<String, String> environment() {
        return new ServiceEnvironment(settings).of(service, replica);
    }

    Service service() {
        return service;
    }
}
