package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One part of {@code ./motcua test --all}. */
record LongPart(String name, String what, Step step) {
    static final List<LongPart> ALL = List.of(
            new LongPart("ordinary", "what every commit runs", (project, out) -> new Everything(project, out).run()),
            new LongPart(
                    "sizes", "the modules' tests at full size, and with what they kill and starve", LongPart::sizes),
            new LongPart(
                    "fuzz",
                    "20,000 made-up requests",
                    system(List.of("-Dmotcua.fuzz.requests=20000"), "vn.motcua.fuzz.FuzzTest")),
            new LongPart(
                    "pairs",
                    "10,000 previews against promises",
                    system(List.of("-Dmotcua.pairs=10000"), "vn.motcua.promise.PreviewTest")),
            new LongPart(
                    "crowd",
                    "sixty-four acceptances at once, a hundred events of one case",
                    system(
                            List.of(),
                            "vn.motcua.journey.ParallelAcceptanceTest",
                            "vn.motcua.journey.HundredEventsTest")),
            new LongPart(
                    "delicate",
                    "halted where a supplement and the portal are delicate",
                    system(List.of(), "vn.motcua.journey.DelicateBoundariesTest")),
            new LongPart(
                    "kills",
                    "processes killed, stopped and told to stop, parts that are away",
                    system(
                            List.of(),
                            "vn.motcua.journey.CrashTest",
                            "vn.motcua.journey.EveryProcessKilledTest",
                            "vn.motcua.journey.ImportCrashTest",
                            "vn.motcua.journey.ToldToStopTest",
                            "vn.motcua.outage.DatabaseAwayTest",
                            "vn.motcua.outage.NeighbourAwayTest")),
            new LongPart(
                    "drill",
                    "a drill with cut lines, and that it sees what is lost",
                    system(List.of(), "vn.motcua.journey.AuditOfRealDataTest", "vn.motcua.journey.DrillTest")),
            new LongPart("restore", "each database set back", system(List.of(), "vn.motcua.restore.RestoreTest")),
            new LongPart(
                    "boundaries",
                    "halted once at every place where work leaves a service",
                    system(List.of(), "vn.motcua.drill.boundary.AllBoundariesTest")));

    interface Step {
        boolean run(Project project, PrintStream out) throws IOException, InterruptedException;
    }

    static Optional<LongPart> of(String name) {
        return ALL.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(LongPart::name).collect(Collectors.joining(", "));
    }

    boolean run(Project project, PrintStream out) throws IOException, InterruptedException {
        return step.run(project, out);
    }

    private static boolean sizes(Project project, PrintStream out) throws IOException, InterruptedException {
        var maven = project.maven(
                "-fae",
                "-Dspotless.goal=check",
                "-Dskip.system.tests=true",
                "-Dexcluded.tests=",
                "-Dincluded.tests=long",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "package");
        try (var progress = new Progress(out)) {
            return maven.run(project.logs().resolve("sizes.log"), line -> progress.line("sizes", line)) == 0;
        }
    }

    private static Step system(List<String> properties, String... classes) {
        return (project, out) -> {
            try (var progress = new Progress(out)) {
                var selection =
                        Stream.of(classes).map("--select-class="::concat).toList();
                return new Build(project, out).run(progress)
                        && project.systemTests(properties, selection)
                                        .run(project.logs().resolve("long.log"), line -> progress.line("system", line))
                                == 0;
            }
        };
    }
}
