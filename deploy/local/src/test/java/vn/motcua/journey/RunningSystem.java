package vn.motcua.journey;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;

/** The one whole system of this module's tests, on free ports; it starts with the first test and ends with the build. */
public final class RunningSystem {

    /** Long after the demo: whatever the demo left waiting for a time has had it. Tue 15/09/2026, an ordinary day. */
    public static final String MORNING = "2026-09-15T09:00";

    private static final List<String> OTHER_SYSTEMS = List.of("police-residence-system", "social-insurance-system");

    private static LocalSystem system;
    private static City city;

    private RunningSystem() {}

    public static synchronized LocalSystem system() {
        if (system == null) {
            observeAsInProduction();
            system = LocalSystem.start(fresh(), Ports.freeOffset());
            Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        }
        return system;
    }

    /** JSON in the logs, and every trace sent to a collector. */
    private static void observeAsInProduction() {
        System.setProperty("motcua.log.json", "true");
        System.setProperty("motcua.trace.endpoint", Collector.RUNNING.address());
        System.setProperty("motcua.trace.ratio", "1.0");
    }

    public static synchronized City city() {
        if (city == null) {
            city = new City(Demo.addresses(system()));
        }
        return city;
    }

    /** The city on the morning of an ordinary day, the other agencies' systems working by themselves. */
    public static City inTheMorning() {
        var awake = city();
        awake.clock().standAt(MORNING);
        OTHER_SYSTEMS.forEach(other -> awake.partner().mode(other, "AUTOMATIC"));
        return awake;
    }

    private static Path fresh() {
        return Path.of(
                "target", "journey", String.valueOf(ProcessHandle.current().pid()));
    }

    /** For a system beside this one. */
    static Ports freePorts() {
        return Ports.usual(Ports.freeOffset());
    }
}
