package vn.motcua.local.command;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import vn.motcua.local.Port;
import vn.motcua.local.Preconditions;
import vn.motcua.local.RunLock;
import vn.motcua.local.Settings;
import vn.motcua.stack.Leftovers;

/** Reports what is right and wrong with this machine. */
final class Doctor {

    private static final int JDK = 25;
    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED_MEMORY = 4096;
    private static final long NEEDED_DISK = 2048;

    private final Settings settings;
    private boolean well = true;

    Doctor(Settings settings) {
        this.settings = settings;
    }

    /** The exit code: 0 if nothing is wrong. */
    int report() {
        var jdk = Runtime.version().feature();
        line(jdk == JDK, "JDK %d in %s".formatted(jdk, System.getProperty("java.home")), "set JAVA_HOME to a JDK 25");
        var memory = memory();
        line(memory >= NEEDED_MEMORY, "%d MB of memory".formatted(memory), "the whole takes about 3.5 GB");
        var disk = new Preconditions(settings).freeBytes() / MEBIBYTE;
        line(
                disk >= NEEDED_DISK,
                "%d MB of disk at %s".formatted(disk, settings.data()),
                "free 2 GB or use --data DIR");
        processes();
        return well ? 0 : 1;
    }

    private void processes() {
        var running = Leftovers.processes(settings.data().resolve("run"));
        var launcher = RunLock.holder(settings.data());
        if (launcher.isPresent()) {
            line(true, "running, launcher pid %d: %s".formatted(launcher.get().pid(), running.keySet()), "");
            return;
        }
        if (running.isEmpty()) {
            ports();
        } else {
            line(false, "left by a killed run: " + running.keySet(), "./motcua stop or the next run ends them");
        }
    }

    private void ports() {
        var taken = settings.taken();
        var text = taken.stream().map(Settings.Listener::toString).collect(Collectors.joining(", "));
        line(
                taken.isEmpty(),
                "ports in use: " + (taken.isEmpty() ? "none of " + Port.values().length : text),
                "end who uses them or set MOTCUA_PORT_OFFSET");
    }

    private static long memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / MEBIBYTE;
    }

    private void line(boolean right, String what, String mend) {
        well &= right;
        Console.say(right ? "  ok     " + what : "  WRONG  %s: %s".formatted(what, mend));
    }
}
