package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import vn.motcua.figures.OwnSystem;
import vn.motcua.local.Refusal;

/** {@code ./motcua bench catalogue [SECONDS]}: measures at the size of a whole city, in a system of its own. */
public final class Bench {
    private static final String USAGE = "bench knows catalogue [SECONDS].";

    private Bench() {}

    public static void main(String[] words) throws IOException, SQLException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.length == 0 || words.length > 2 || !words[0].equals("catalogue")) {
            throw new Refusal(USAGE);
        }
        var each = Duration.ofSeconds(words.length == 2 ? Integer.parseInt(words[1]) : 60);
        try (var own = OwnSystem.start("bench", out)) {
            new CatalogueBench(own, out, each).run();
        }
        System.exit(0);
    }
}
