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

/** The complete system that this module's tests share, on free ports; starts with the first test, ends with the build. */
public final class RunningSystem {

    /** Tue 15/09/2026, an ordinary day. Long after the demo, so that all deadlines that the demo left open have passed. */
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

    /** Sets the clock to the morning of an ordinary day; the other agencies' systems work by themselves. */
    public static City inTheMorning() {
        var awake = city();
        awake.clock().standAt(MORNING);
        OTHER_SYSTEMS.forEach(other -> awake.partner().mode(other, "AUTOMATIC"));
        return awake;
    }

    /** The database of a service. */
    public static Rows rows(Service service) {
        return Rows.of(system(), service);
    }

    private static Path data() {
        return Path.of(
                "target", "journey", String.valueOf(ProcessHandle.current().pid()));
    }

    /** Ports for a second system beside this one. */
    static Ports freePorts() {
        return Ports.usual(Ports.freeOffset());
    }
}
