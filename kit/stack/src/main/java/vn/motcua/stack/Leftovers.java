package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes that a killed run left behind, found by its pid files. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private static final String SUFFIX = ".pid";

    private Leftovers() {}

    /** Returns the names of the processes that had to be ended. All get SIGTERM first, because some wait for others to end. */
    public static List<String> end(Path pidFiles) {
        var processes = processes(pidFiles);
        processes.values().forEach(Leftovers::tell);
        processes.values().forEach(process -> end(process, GRACE));
        Directories.delete(pidFiles);
        return List.copyOf(processes.keySet());
    }

    /** SIGTERM, and SIGKILL after the grace period. */
    static void end(ProcessHandle process, Duration grace) {
        var descendants = process.descendants().toList();
        tell(process);
        if (!ends(process, grace)) {
            process.destroyForcibly();
            ends(process, grace);
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** The processes that still run, by name. */
    public static Map<String, ProcessHandle> processes(Path pidFiles) {
        var processes = new TreeMap<String, ProcessHandle>();
        if (!Files.isDirectory(pidFiles)) {
            return processes;
        }
        try (var files = Files.list(pidFiles)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> {
                var name = file.getFileName().toString().replace(SUFFIX, "");
                new PidFile(file).process().ifPresent(process -> processes.put(name, process));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return processes;
    }

    /** SIGTERM after SIGCONT, because a suspended process does not handle signals. */
    private static void tell(ProcessHandle process) {
        Signal.CONTINUE.send(process);
        process.destroy();
    }

    private static boolean ends(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
