package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The long tests, in parts that can be run by name. A green part is not run again until the checkout changes, so that
 * an interrupted run continues where it stopped.
 */
final class LongParts {
    private final Project project;
    private final PrintStream out;

    LongParts(Project project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    boolean run(List<String> names) throws IOException, InterruptedException {
        var unknown = names.stream().filter(name -> LongPart.of(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            out.printf("No part %s: there are %s%n", String.join(", ", unknown), LongPart.names());
            return false;
        }
        var checkout = new Checkout(project.root());
        var red = new ArrayList<String>();
        for (var part : names.isEmpty()
                ? LongPart.ALL
                : names.stream().flatMap(name -> LongPart.of(name).stream()).toList()) {
            if (names.isEmpty() && checkout.state().equals(done(part))) {
                out.printf("%s: green already%n", part.name());
            } else if (!run(part, checkout)) {
                red.add(part.name());
            }
        }
        out.println(red.isEmpty() ? "Nothing is red" : "Red: " + String.join(", ", red));
        return red.isEmpty();
    }

    private boolean run(LongPart part, Checkout checkout) throws IOException, InterruptedException {
        out.printf("%n%s: %s%n", part.name(), part.what());
        var state = checkout.state();
        var from = System.nanoTime();
        var green = part.run(project, out);
        out.printf(
                "%s: %s after %s%n",
                part.name(),
                green ? "green" : "RED",
                Text.time(Duration.ofNanos(System.nanoTime() - from)).strip());
        if (!green) {
            out.printf("What failed and why: the logs in %s%n", project.logs());
        } else {
            Files.createDirectories(file(part).getParent());
            Files.writeString(file(part), state);
        }
        return green;
    }

    private String done(LongPart part) throws IOException {
        return Files.exists(file(part)) ? Files.readString(file(part)) : "";
    }

    private Path file(LongPart part) {
        return project.logs().resolve("green").resolve(part.name());
    }
}
