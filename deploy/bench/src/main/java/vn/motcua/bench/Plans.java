package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.bench.Questions.Kind;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.Databases;

/**
 * How PostgreSQL executes the statements that the service really sends. The plans come from PostgreSQL's log
 * (auto_explain, as {@code explain (analyze, buffers)}), which is switched on for the service's connections.
 */
final class Plans {
    /** From the sixth execution on a statement may get a plan that does not use its parameter values. */
    private static final int TIMES = 8;

    private static final Pattern PLAN = Pattern.compile("duration: .* plan:\\R(?:\\t.*\\R)+");

    private static final List<String> EXPLAINED = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on");

    private final OwnSystem own;

    Plans(OwnSystem own) {
        this.own = own;
    }

    /** @return the file */
    Path write(Questions questions) throws IOException, SQLException {
        explainFromNowOn();
        var service = own.system().process(Service.PROCEDURE.title());
        service.kill();
        service.restart();
        var file = own.data().resolve("plans.txt");
        try (var load = new ClosedLoop(own.system().address(Service.PROCEDURE), 1);
                var out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            out.printf("=== the list in memory, read once after every decision ===%n%n");
            load.ask(questions.of(Kind.WORDS, new Random(0)).path());
            print(0, 1, out);
            out.printf("=== %s ===%n%n", Kind.LOOKUP.words());
            for (int time = 0; time < TIMES; time++) {
                load.ask(questions.of(Kind.LOOKUP, new Random(time)).path());
            }
            print(1, TIMES, out);
        }
        return file;
    }

    /** Another process writes the log, so the last plan may come a little later. */
    private void print(int from, int count, PrintStream out) {
        Eventually.holds("the plans", () -> plans().size() >= from + count);
        plans().stream().skip(from).forEach(out::println);
    }

    private void explainFromNowOn() throws SQLException {
        var url = own.system().databaseUrl(Service.PROCEDURE);
        try (var connection = DriverManager.getConnection(url, Databases.SUPERUSER, Databases.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var setting : EXPLAINED) {
                statement.execute("alter role %s set %s".formatted(Databases.app(Service.PROCEDURE.title()), setting));
            }
        }
    }

    /** Each plan begins on its own line and continues on lines that begin with a tab. */
    private List<String> plans() {
        try {
            var log = Files.readString(own.data().resolve("logs/postgres.log"));
            return PLAN.matcher(log)
                    .results()
                    .map(MatchResult::group)
                    .filter(plan -> plan.contains("procedure_version"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
