package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private final Service service;
    private final List<String> tables;

    /** @param tables plans that read one of them are kept */
    Plans(OwnSystem own, Service service, List<String> tables) {
        this.own = own;
        this.service = service;
        this.tables = tables;
    }

    /** @param request the request of that number, from 0 */
    record Section(String title, IntFunction<HttpRequest> request) {}

    /** @return the file */
    Path write(List<Section> sections) throws IOException, SQLException {
        explainFromNowOn();
        var process = own.system().process(service.title());
        process.kill();
        process.restart();
        var file = own.data().resolve("plans.txt");
        try (var load = new ClosedLoop<HttpRequest>(Function.identity(), 1);
                var out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            for (var section : sections) {
                var before = plans().size();
                for (int time = 0; time < TIMES; time++) {
                    load.ask(section.request().apply(time));
                }
                out.printf("=== %s ===%n%n", section.title());
                print(before, out);
            }
        }
        return file;
    }

    /** Another process writes the log, so the last plan may come a little later. */
    private void print(int from, PrintStream out) {
        Eventually.holds("the plans", () -> plans().size() > from);
        plans().stream().skip(from).forEach(out::println);
    }

    private void explainFromNowOn() throws SQLException {
        var url = own.system().databaseUrl(service);
        try (var connection = DriverManager.getConnection(url, Databases.SUPERUSER, Databases.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var setting : EXPLAINED) {
                statement.execute("alter role %s set %s".formatted(Databases.app(service.title()), setting));
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
                    .filter(plan -> tables.stream().anyMatch(plan::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
