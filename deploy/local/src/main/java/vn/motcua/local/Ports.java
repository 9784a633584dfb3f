package vn.motcua.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.stack.Probe;

/**
 * The ports of one system: the usual ones plus an offset, so that two systems run side by side, or each as configured.
 *
 * <p>If a proxy has the port, the process behind it listens 10 higher; the second of two replicas 20 higher.
 */
public final class Ports {

    private static final int HIGHEST = 65_535;
    private static final int FIRST_FREE = 5_000;
    private static final int LAST_FREE = 13_000;
    private static final int FREE_STEP = 100;
    private static final int STEP = 10;

    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    private Ports() {}

    public static Ports usual(int offset) {
        var ports = new Ports();
        for (var port : Port.values()) {
            ports.numbers.put(port, checked("MOTCUA_PORT_OFFSET", port.usual() + offset));
        }
        return ports;
    }

    /**
     * An offset at which all ports are free, for a separate system beside any other. All of its ports are below those
     * that operating systems assign to clients.
     */
    public static int freeOffset() {
        return IntStream.iterate(FIRST_FREE, offset -> offset <= LAST_FREE, offset -> offset + FREE_STEP)
                .filter(offset -> Stream.of(Port.values()).noneMatch(port -> Probe.taken(port.usual() + offset)))
                .findFirst()
                .orElseThrow(() -> new Refusal("No range of free ports was found: end other systems."));
    }

    /** The usual ports, moved by {@code MOTCUA_PORT_OFFSET}; {@code MOTCUA_PORT_<NAME>} is used unchanged. */
    public static Ports of(Map<String, String> environment) {
        var ports = usual(number("MOTCUA_PORT_OFFSET", environment.getOrDefault("MOTCUA_PORT_OFFSET", "0")));
        for (var port : Port.values()) {
            var value = environment.get(port.variable());
            if (value != null) {
                ports.numbers.put(port, checked(port.variable(), number(port.variable(), value)));
            }
        }
        return ports;
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** The {@code nth} port behind the given one, counted from 1. */
    int behind(Port port, int nth) {
        return checked(port.variable(), of(port) + STEP * nth);
    }

    public URI address(Port port) {
        return URI.create("http://127.0.0.1:" + of(port));
    }

    /** The ports on which another process listens. */
    public List<Port> taken() {
        return Stream.of(Port.values()).filter(port -> Probe.taken(of(port))).toList();
    }

    private static int number(String variable, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Refusal("%s is not a number: \"%s\". Set it to one or unset it.".formatted(variable, value));
        }
    }

    private static int checked(String variable, int port) {
        if (port < 1 || port > HIGHEST) {
            throw new Refusal(
                    "%s leads to port %d, which does not exist: set a smaller one.".formatted(variable, port));
        }
        return port;
    }
}
