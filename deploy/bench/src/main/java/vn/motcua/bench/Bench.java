package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import vn.motcua.local.Refusal;
import vn.motcua.playbook.client.OwnSystem;

/** {@code ./motcua bench WHAT [SECONDS]}: measures in its own system. */
public final class Bench {
    private static final String USAGE = "bench knows catalogue [SECONDS], desk [SECONDS] and submissions [SECONDS].";

    private Bench() {}

    public static void main(String[] words) throws IOException, SQLException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.length == 0
                || words.length > 2
                || !List.of("catalogue", "desk", "submissions").contains(words[0])) {
            throw new Refusal(USAGE);
        }
        var seconds = Duration.ofSeconds(words.length == 2 ? Integer.parseInt(words[1]) : 60);
        try (var own = OwnSystem.fresh(OwnSystem.settings("bench"), out)) {
            switch (words[0]) {
                case "catalogue" -> new CatalogueBench(own, out, seconds).run();
                case "desk" -> new DeskBench(own, out, seconds).run();
                case "submissions" -> new SubmissionsBench(own, out, seconds).run();
                default -> throw new Refusal(USAGE);
            }
        }
        System.exit(0);
    }
}
