package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The build before the tests; {@code ./motcua run} need not repeat it. */
final class Build {
    private static final int MOST_SHOWN = 20;

    private final Project project;
    private final PrintStream out;

    Build(Project project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    /** @return false if it failed; the errors have been printed */
    boolean run(Progress progress) throws IOException, InterruptedException {
        var errors = new ArrayList<String>();
        var target = Files.createDirectories(project.root().resolve("target"));
        var begun = Files.writeString(target.resolve("building"), "");
        var exit = project.build().run(project.logs().resolve("build.log"), line -> {
            if (line.startsWith("[ERROR]")) {
                errors.add(line);
            }
            progress.line("build", line);
        });
        if (exit != 0) {
            show(errors);
            return false;
        }
        progress.forget("build");
        Files.move(begun, target.resolve("built"), StandardCopyOption.REPLACE_EXISTING);
        out.printf("  %s  built%n", Text.time(progress.soFar()));
        return true;
    }

    private void show(List<String> errors) {
        errors.stream().limit(MOST_SHOWN).forEach(out::println);
        out.printf("The build failed: see %s%n", project.logs().resolve("build.log"));
    }
}
