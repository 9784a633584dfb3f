package vn.motcua.journey;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.playbook.client.Rows;

/** The one whole system of this module's tests, on free ports; it starts with the first test and ends with the build. */
public final class RunningSystem {

    /** Long after the demo: whatever the demo left waiting for a time has had it. Tue 15/09/2026, an ordinary day. */
    public static final String MORNING = "2026-09-15T09:00";

    private static final List<String> OTHER_SYSTEMS = List.of("police-residence-system", "social-insurance-system");

    private static OwnSystem own;

    private RunningSystem() {}

    public static synchronized LocalSystem system() {
        if (own == null) {
            observeAsInProduction();
            own = OwnSystem.fresh(Settings.in(data(), freePorts()), System.out);
        }
        return own.system();
    }

    /** JSON in the logs, and every trace sent to a collector. */
    private static void observeAsInProduction() {
        System.setProperty("motcua.log.json", "true");
        System.setProperty("motcua.trace.endpoint", Collector.RUNNING.address());
        System.setProperty("motcua.trace.ratio", "1.0");
    }

    public static synchronized City city() {
        system();
        return own.city();
    }

    /** The city on the morning of an ordinary day, the other agencies' systems working by themselves. */
    public static City inTheMorning() {
        var awake = city();
        awake.clock().standAt(MORNING);
        OTHER_SYSTEMS.forEach(other -> awake.partner().mode(other, "AUTOMATIC"));
        return awake;
    }

    /** What is in the database of one of its services. */
    public static Rows rows(Service service) {
        return Rows.of(system(), service);
    }

    private static Path data() {
        return Path.of(
                "target", "journey", String.valueOf(ProcessHandle.current().pid()));
    }

    /** For a system beside this one. */
    static Ports freePorts() {
        return Ports.usual(Ports.freeOffset());
    }
}
