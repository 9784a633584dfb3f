package vn.motcua.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka 4, one broker in KRaft mode, with the topics of Một Cửa. */
public final class Kafka extends Part {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Place place;
    private final int port;
    private final int advertisedPort;
    private final int controllerPort;

    public Kafka(Place place, int port, int controllerPort) {
        this(place, port, port, controllerPort);
    }

    /**
     * A broker redirects its clients to the advertised port. This must be the port of a proxy before the broker, if
     * any; otherwise clients would bypass it.
     */
    public Kafka(Place place, int port, int advertisedPort, int controllerPort) {
        super("kafka");
        this.place = place;
        this.port = port;
        this.advertisedPort = advertisedPort;
        this.controllerPort = controllerPort;
    }

    @Override
    protected ChildProcess launch() {
        var directory = place.directory(name());
        return place.start(Program.java(
                name(),
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-cp",
                        place.bundles().nodeClassPath(),
                        "vn.motcua.stack.node.KafkaNode",
                        directory.resolve("log").toString(),
                        String.valueOf(port),
                        String.valueOf(advertisedPort),
                        String.valueOf(controllerPort)),
                Map.of(),
                directory));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        started.await(LIMIT, () -> Probe.listens(port));
        try (var topics = new Topics(address())) {
            topics.ensure();
        }
    }

    public String address() {
        return "127.0.0.1:" + advertisedPort;
    }
}
