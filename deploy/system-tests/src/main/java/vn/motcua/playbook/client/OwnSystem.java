package vn.motcua.playbook.client;

import java.io.PrintStream;
import java.nio.file.Path;
import vn.motcua.local.FreshData;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Settings;
import vn.motcua.stack.LogSink;

/** A separate system, for commands that kill its processes, fill its tables or move its clock. */
public record OwnSystem(LocalSystem system, City city) implements AutoCloseable {
    /** Tue 15/09/2026, an ordinary working day. */
    public static final String MORNING = "2026-09-15T09:00";

    /** Free ports, unless the environment sets them. @param name of the data directory */
    public static Settings settings(String name) {
        return settings(Path.of(System.getProperty("motcua.root", "."), ".motcua", name));
    }

    public static Settings settings(Path data) {
        var ports = System.getenv("MOTCUA_PORT_OFFSET") == null
                ? Ports.usual(Ports.freeOffset())
                : Ports.of(System.getenv());
        return Settings.in(data, ports);
    }

    /** Starts a system without data. */
    public static OwnSystem fresh(Settings settings, PrintStream out) {
        FreshData.in(settings);
        return started(settings, out);
    }

    /** Starts a system with the existing data. */
    public static OwnSystem started(Settings settings, PrintStream out) {
        return started(of(settings, out), out);
    }

    public static OwnSystem started(LocalSystem system, PrintStream out) {
        out.println("Starting a system of its own in " + system.settings().data());
        system.start();
        return new OwnSystem(system, new City(Addresses.of(system)));
    }

    /** A system that is not started yet. It prints the phases of its start, and is stopped at the latest when this process ends. */
    public static LocalSystem of(Settings settings, PrintStream out) {
        var system = new LocalSystem(
                settings,
                (phase, seconds) -> out.printf("  %-13s ready after %.1f s%n", phase, seconds),
                LogSink.NOWHERE);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        return system;
    }

    public Path data() {
        return system.settings().data();
    }

    @Override
    public void close() {
        city.close();
        system.stop();
    }
}
