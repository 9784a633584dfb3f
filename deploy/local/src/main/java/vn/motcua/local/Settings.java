package vn.motcua.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.motcua.stack.Probe;

/**
 * Location and configuration of one local system.
 *
 * @param root the repository
 * @param data the directory of everything it keeps between runs
 * @param replicas how many processes of each service; two share its port through a proxy
 * @param links whether each part that services use has a proxy before it, so that links can be slowed and cut
 */
public record Settings(Path root, Path data, Ports ports, int replicas, boolean links) {

    private static final int MOST_REPLICAS = 2;

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new Refusal("%d replicas cannot be run here: 1 or 2.".formatted(replicas));
        }
    }

    /** Settings for this checkout, whose root the build and {@code ./motcua} pass as the system property {@code motcua.root}. */
    public static Settings in(Path data, Ports ports) {
        return new Settings(Path.of(System.getProperty("motcua.root", ".")), data, ports, 1, false);
    }

    public Settings withReplicas(int number) {
        return new Settings(root, data, ports, number, links);
    }

    public Settings withLinks() {
        return new Settings(root, data, ports, replicas, true);
    }

    /** Sets the number of replicas, as given on a command line. */
    public Settings withReplicas(String number) {
        return switch (number) {
            case "1" -> withReplicas(1);
            case "2" -> withReplicas(2);
            default -> throw new Refusal("--replicas wants 1 or 2, not \"%s\".".formatted(number));
        };
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** The file with the state of the running system's parts: {@link Standings}. */
    public Path standings() {
        return data.resolve("standings");
    }

    /** The file that sets the offset of the services' clocks from the system clock. */
    public Path clock() {
        return data.resolve("clock");
    }

    Path pidFiles() {
        return data.resolve("run");
    }

    /** The port on which a replica, counted from 1, listens for the traffic of the given port. */
    int port(Port port, int replica) {
        return replicas == 1 ? ports.of(port) : ports.behind(port, replica);
    }

    /** The port on which the part behind the given port really listens. */
    int behindLink(Port port) {
        return links ? ports.behind(port, 1) : ports.of(port);
    }

    /** The ports that this system needs and another process has. */
    public List<Listener> taken() {
        return listeners().stream()
                .filter(listener -> Probe.taken(listener.number()))
                .toList();
    }

    List<Listener> listeners() {
        var listeners = new ArrayList<Listener>();
        for (var port : Port.values()) {
            listeners.add(new Listener(port, ports.of(port)));
        }
        if (links) {
            Link.PORTS.values().forEach(port -> listeners.add(new Listener(port, ports.behind(port, 1))));
        }
        if (replicas > 1) {
            IntStream.rangeClosed(1, replicas)
                    .forEach(replica -> Service.ports()
                            .forEach(port -> listeners.add(new Listener(port, ports.behind(port, replica)))));
        }
        return listeners;
    }

    /** @param number the port itself or one behind it */
    public record Listener(Port port, int number) {
        @Override
        public String toString() {
            return "port %d (%s)".formatted(number, port.name().toLowerCase(Locale.ROOT));
        }
    }
}
