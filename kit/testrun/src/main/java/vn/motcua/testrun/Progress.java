package vn.motcua.testrun;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints the progress of each lane every 30 seconds, and each failure at once. */
final class Progress implements AutoCloseable {
    private static final long EVERY_SECONDS = 30;
    private static final Pattern SUREFIRE =
            Pattern.compile("\\[.*] Tests run: (\\d+), .*Time elapsed: .*(FAILURE!)? ?-- in (?:[a-z0-9.]*\\.)?(\\w+)");
    private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (.*) [0-9][^ ]* .*\\[(.*)]");
    private static final Pattern CONSOLE =
            Pattern.compile("JUnit Jupiter > (\\w+) > (.*) :: (STARTED|SUCCESSFUL|FAILED|ABORTED|SKIPPED)");

    private record Come(int tests, String last) {
        private Come plus(int more, String where) {
            return new Come(tests + more, where);
        }
    }

    private final PrintStream out;
    private final long from = System.nanoTime();
    private final Map<String, Come> lanes = new TreeMap<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();

    Progress(PrintStream out) {
        this.out = out;
        beat.scheduleAtFixedRate(this::say, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    synchronized void line(String lane, String line) {
        if (line.startsWith("[INFO] Running ")) {
            come(lane, 0, line.substring(line.lastIndexOf('.') + 1));
            return;
        }
        var surefire = SUREFIRE.matcher(line);
        if (surefire.find()) {
            come(lane, Integer.parseInt(surefire.group(1)), surefire.group(3));
            if (line.contains("FAILURE!")) {
                out.printf("  %s  FAILED %s%n", Text.time(soFar()), surefire.group(3));
            }
            return;
        }
        var building = BUILDING.matcher(line);
        if (building.find()) {
            come(lane, 0, building.group(1) + " " + building.group(2));
            return;
        }
        var console = CONSOLE.matcher(line);
        if (console.find()) {
            come(lane, console.group(3).equals("STARTED") ? 0 : 1, console.group(1));
            if (console.group(3).equals("FAILED")) {
                out.printf("  %s  FAILED %s %s%n", Text.time(soFar()), console.group(1), console.group(2));
            }
        }
    }

    /** The lane has ended and reports nothing more. */
    synchronized void done(String lane) {
        come(lane, 0, "done");
    }

    synchronized void forget(String lane) {
        lanes.remove(lane);
    }

    private void come(String lane, int tests, String where) {
        lanes.put(lane, lanes.getOrDefault(lane, new Come(0, "")).plus(tests, where));
    }

    private synchronized void say() {
        var come = lanes.entrySet().stream()
                .map(lane -> "%s: %d tests, %s"
                        .formatted(
                                lane.getKey(),
                                lane.getValue().tests(),
                                lane.getValue().last()))
                .collect(Collectors.joining("; "));
        out.printf("  %s  %s%n", Text.time(soFar()), come.isEmpty() ? "…" : come);
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
