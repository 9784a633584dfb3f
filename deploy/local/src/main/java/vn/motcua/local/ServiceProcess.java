package vn.motcua.local;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.stack.ChildProcess;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.Probe;
import vn.motcua.stack.Program;

/** One service, from the jar the build made. */
final class ServiceProcess extends Part {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Service service;
    private final Settings settings;
    private final Place place;

    ServiceProcess(Service service, Settings settings, Place place) {
        super(service.title());
        this.service = service;
        this.settings = settings;
        this.place = place;
    }

    @Override
    protected ChildProcess launch() {
        var jar = service.jar(settings.root());
        if (!Files.exists(jar)) {
            throw new Refusal("The service %s is not built: run ./mvnw package -DskipTests.".formatted(name()));
        }
        return place.start(Program.java(
                name(),
                List.of(
                        "-Xmx192m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-jar",
                        jar.toString()),
                environment(),
                settings.root()));
    }

    /** Ready means: database, Kafka and whatever else its own health check asks. */
    @Override
    protected void awaitReady(ChildProcess started) {
        var ready = settings.ports().address(service.management()).resolve("/q/health/ready");
        started.await(LIMIT, () -> Probe.answers(ready));
    }

    private Map<String, String> environment() {
        return new ServiceEnvironment(settings).of(service);
    }
}
