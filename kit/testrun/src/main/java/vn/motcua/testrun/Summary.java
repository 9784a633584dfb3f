package vn.motcua.testrun;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The summary of a run: what failed, the slowest classes, each module against its budget, one line of counts. */
record Summary(List<ClassResult> classes, Budgets budgets, Duration took) {
    private static final int SLOWEST = 10;
    private static final int LINES_OF_A_TRACE = 25;

    boolean isGreen() {
        return !classes.isEmpty()
                && classes.stream().allMatch(each -> each.failures().isEmpty());
    }

    void print(PrintStream out) {
        failures(out);
        out.printf("%nSlowest classes%n");
        classes.stream()
                .sorted(Comparator.comparing(ClassResult::took).reversed())
                .limit(SLOWEST)
                .forEach(each -> out.printf("  %6.1f s  %s (%s)%n", seconds(each.took()), each.name(), each.module()));
        out.printf("%nModules%n");
        Reports.byModule(classes).forEach((module, time) -> out.println("  " + line(module, time)));
        out.printf("%nIn all %s%n", Text.time(took).strip());
        counts(out);
    }

    void counts(PrintStream out) {
        out.printf(
                "%d passed, %d failed, %d skipped%n",
                classes.stream().mapToInt(ClassResult::passed).sum(),
                classes.stream().mapToInt(each -> each.failures().size()).sum(),
                classes.stream().mapToInt(ClassResult::skipped).sum());
    }

    private void failures(PrintStream out) {
        for (var each : classes) {
            for (var failure : each.failures()) {
                out.printf("%nFAILED %s %s (%s)%n", each.name(), failure.test(), each.module());
                failure.trace().lines().limit(LINES_OF_A_TRACE).forEach(line -> out.println("    " + line));
            }
        }
    }

    /** Warns if the module took 15 % more than its budget. */
    private String line(String module, Duration time) {
        var budget = budgets.of(module);
        if (budget.isEmpty()) {
            return "%6.1f s  %s, which has no budget".formatted(seconds(time), module);
        }
        var over = time.toMillis() * 100 > budget.get().toMillis() * 115;
        return "%6.1f s of %3d  %s%s"
                .formatted(seconds(time), budget.get().toSeconds(), module, over ? "  WARNING: over its budget" : "");
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
