package vn.motcua.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./motcua test}: runs everything that must be green before a commit; with arguments, a part of it. It runs from
 * its source, because it builds everything else.
 */
final class TestRun {
    private static final String USAGE = """
            ./motcua test                   everything that must be green before a commit
            ./motcua test MODULE            the plain tests of a module: intake, procedure, kit/rest, …
            ./motcua test MODULE CLASS      one class, at the edges too; of the whole system: system-tests CLASS
            ./motcua test --all [PART …]    what takes long; without a part all of them, those that are done left out
            """;

    private TestRun() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var project = new Project(Path.of(System.getProperty("motcua.root", ".")));
        var said = List.of(words);
        var green = switch (said.isEmpty() ? "" : said.getFirst()) {
            case "" -> new Everything(project, out).run();
            case "--all" -> new LongParts(project, out).run(said.subList(1, said.size()));
            case "-h", "--help" -> {
                out.print(USAGE);
                yield true;
            }
            default -> new OneModule(project, out).run(said);
        };
        System.exit(green ? 0 : 1);
    }
}
