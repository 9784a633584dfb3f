package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fast run for daily work: the plain tests of a module, or one test class of it. */
final class OneModule {
    /** The tags of tests that need more than a JVM. */
    private static final String AT_THE_EDGES = "edge,long,io.quarkus.test.junit.QuarkusTest";

    private final Project project;
    private final PrintStream out;

    OneModule(Project project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    boolean run(List<String> words) throws IOException, InterruptedException {
        var module = project.module(words.getFirst());
        if (module.isEmpty()) {
            out.printf("No module %s: there are %s%n", words.getFirst(), String.join(", ", project.modules()));
            return false;
        }
        if (!Files.isDirectory(project.root().resolve(module.get()).resolve("src/test/java/vn/motcua"))) {
            out.printf("%s has no tests%n", module.get());
            return false;
        }
        if (words.size() == 1) {
            return plain(module.get());
        }
        var name = words.get(1);
        var source = source(module.get(), name);
        if (source.isEmpty()) {
            out.printf("No class %s among the tests of %s%n", name, module.get());
            return false;
        }
        return module.get().equals(Project.SYSTEM) ? ofTheSystem(source.get()) : atTheEdges(module.get(), name);
    }

    private boolean plain(String module) throws IOException, InterruptedException {
        return maven(module, "-Dtest=" + project.packages(List.of(module)), "-Dexcluded.tests=" + AT_THE_EDGES);
    }

    private boolean atTheEdges(String module, String name) throws IOException, InterruptedException {
        return maven(module, "-Dtest=" + name, "-Dexcluded.tests=");
    }

    private boolean maven(String module, String selection, String excluded) throws IOException, InterruptedException {
        var command = project.maven(
                "-q", "-pl", module, "-am", selection, excluded, "-Dsurefire.failIfNoSpecifiedTests=false", "test");
        var reports = new Reports(project.root());
        reports.forget(module);
        var exit = command.run(project.logs().resolve("module.log"), out::println);
        var green = ran(reports.of(module));
        return exit == 0 && green;
    }

    /** Prints the counts. A run without any test is not green. */
    private boolean ran(List<ClassResult> classes) {
        var summary = new Summary(classes, new Budgets(Map.of()), Duration.ZERO);
        summary.counts(out);
        return summary.isGreen();
    }

    private boolean ofTheSystem(Path source) throws IOException, InterruptedException {
        try (var progress = new Progress(out)) {
            if (!new Build(project, out).run(progress)) {
                return false;
            }
            var tests = project.root().resolve(Project.SYSTEM).resolve("src/test/java");
            var name = tests.relativize(source).toString().replace(".java", "").replace('/', '.');
            return project.systemTests(List.of(), List.of("--select-class=" + name))
                            .run(project.logs().resolve("system.log"), out::println)
                    == 0;
        }
    }

    private Optional<Path> source(String module, String name) throws IOException {
        var tests = project.root().resolve(module).resolve("src/test/java");
        try (var files = Files.walk(tests)) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .findFirst();
        }
    }
}
