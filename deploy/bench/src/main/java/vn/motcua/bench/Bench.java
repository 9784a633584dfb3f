package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import vn.motcua.local.Refusal;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.OwnSystem;

/** {@code ./motcua bench WHAT [SECONDS]}: measures in its own system. */
public final class Bench {
    private static final String USAGE =
            "bench knows catalogue [SECONDS], desk [SECONDS] [--kept], forms [SECONDS] and submissions [SECONDS].";

    private Bench() {}

    public static void main(String[] words) throws IOException, SQLException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var arguments = new Arguments("bench", List.of(words));
        var what = arguments.next("a benchmark", text -> text).orElseThrow(() -> new Refusal(USAGE));
        var kept = what.equals("desk") && arguments.has("--kept");
        var seconds = arguments
                .next("seconds", text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofMinutes(1));
        arguments.end();
        if (!List.of("catalogue", "desk", "forms", "submissions").contains(what)) {
            throw new Refusal(USAGE);
        }
        var settings = OwnSystem.settings("bench");
        try (var own = kept ? OwnSystem.started(settings, out) : OwnSystem.fresh(settings, out)) {
            switch (what) {
                case "catalogue" -> new CatalogueBench(own, out, seconds).run();
                case "desk" -> new DeskBench(own, out, seconds).run(!kept);
                case "forms" -> new FormsBench(own, out, seconds).run();
                case "submissions" -> new SubmissionsBench(own, out, seconds).run();
                default -> throw new Refusal(USAGE);
            }
        }
        System.exit(0);
    }
}
