package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Builds all modules first. Then three lanes run in parallel: two Maven processes test half of the modules each, with
 * their own test stack, and the console launcher tests the whole system from the packaged build.
 */
final class Everything {
    private final Project project;
    private final PrintStream out;

    Everything(Project project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    /** @return whether everything is green */
    boolean run() throws IOException, InterruptedException {
        var reports = new Reports(project.root());
        for (var module : project.modules()) {
            reports.forget(module);
        }
        try (var progress = new Progress(out)) {
            if (!new Build(project, out).run(progress)) {
                return false;
            }
            var budgets = Budgets.read(project.root());
            var halves = budgets.halves(
                    project.modules().stream()
                            .filter(module -> !module.equals(Project.SYSTEM))
                            .toList(),
                    project::boots);
            var system = project.systemTests(
                    List.of(), List.of("--scan-classpath=target/test-classes", "--exclude-tag=long"));
            var exits = together(List.of(
                    lane("modules-1", project.tests(halves.getFirst()), progress),
                    lane("modules-2", project.tests(halves.getLast()), progress),
                    lane("system", system, progress)));
            var classes = project.modules().stream()
                    .flatMap(module -> reports.of(module).stream())
                    .toList();
            var summary = new Summary(classes, budgets, progress.soFar());
            summary.print(out);
            return summary.isGreen() && exitedWell(exits);
        }
    }

    /** A lane may fail without a failed test: a module does not compile, or a JVM dies. */
    private boolean exitedWell(List<Integer> exits) {
        if (exits.stream().allMatch(exit -> exit == 0)) {
            return true;
        }
        out.printf("A lane ended with an error though no test failed: see %s%n", project.logs());
        return false;
    }

    private Callable<Integer> lane(String name, Command command, Progress progress) {
        return () -> {
            var log = project.logs().resolve(name + ".log");
            var exit = command.run(log, line -> progress.line(name, line));
            progress.done(name);
            return exit;
        };
    }

    private static List<Integer> together(List<Callable<Integer>> lanes) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(lanes.size())) {
            var exits = new ArrayList<Integer>();
            for (var exit : threads.invokeAll(lanes)) {
                exits.add(exit.get());
            }
            return exits;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
