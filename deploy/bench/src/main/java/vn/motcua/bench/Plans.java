package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.Databases;

/**
 * How PostgreSQL executes the statements that the service really sends. The plans come from PostgreSQL's log
 * (auto_explain, as {@code explain (analyze, buffers)}), which is switched on for the service's connections.
 */
final class Plans {
    /**
     * The driver prepares a statement at its fifth execution, and PostgreSQL may give it a plan that does not know the values after
     * five more.
     */
    private static final int TIMES = 12;

    private static final Pattern STATEMENT = Pattern.compile("Query Text: (.*)\\R\\tQuery Parameters", Pattern.DOTALL);

    private static final Pattern PLAN = Pattern.compile("duration: .* plan:\\R(?:\\t.*\\R)+");

    private static final Map<String, String> EXPLAINED = Map.of(
            "session_preload_libraries", "'auto_explain'",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_analyze", "on",
            "auto_explain.log_buffers", "on");

    private final OwnSystem own;
    private final Service service;
    private final List<String> tables;

    /** @param tables plans that read one of them are kept */
    Plans(OwnSystem own, Service service, List<String> tables) {
        this.own = own;
        this.service = service;
        this.tables = tables;
    }

    /**
     * @param request the request of that number, from 0
     * @param plans the number of plans to wait for
     */
    record Section(String title, IntFunction<HttpRequest> request, int plans) {
        /** Every request reads one of the tables. */
        Section(String title, IntFunction<HttpRequest> request) {
            this(title, request, TIMES);
        }
    }

    /** @return the file */
    Path write(List<Section> sections) throws IOException, SQLException {
        alterRole(EXPLAINED.entrySet().stream().map(each -> "set " + each.getKey() + " = " + each.getValue()));
        restart();
        var file = own.data().resolve("plans.txt");
        try (var load = new ClosedLoop<HttpRequest>(Function.identity(), 1);
                var out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            for (var section : sections) {
                var before = Files.size(log());
                for (int time = 0; time < TIMES; time++) {
                    load.ask(section.request().apply(time));
                }
                out.printf("=== %s ===%n%n", section.title());
                print(before, section.plans(), out);
            }
        } finally {
            alterRole(EXPLAINED.keySet().stream().map(setting -> "reset " + setting));
            restart();
        }
        return file;
    }

    private void restart() {
        var process = own.system().process(service.title());
        process.kill();
        process.restart();
    }

    /** The first and the last plan of each statement. Another process writes the log, so the last plan may come a little later. */
    private void print(long from, int expected, PrintStream out) {
        Eventually.holds("the plans", () -> plans(from).size() >= expected);
        var byStatement = plans(from).stream()
                .collect(Collectors.groupingBy(Plans::statement, LinkedHashMap::new, Collectors.toList()));
        byStatement.values().forEach(plans -> {
            out.println(plans.getFirst());
            if (plans.size() > 1) {
                out.printf("After %d executions:%n%s%n", plans.size(), plans.getLast());
            }
        });
    }

    private static String statement(String plan) {
        var text = STATEMENT.matcher(plan);
        return text.find() ? text.group(1) : plan;
    }

    private void alterRole(Stream<String> changes) throws SQLException {
        var url = own.system().databaseUrl(service);
        try (var connection = DriverManager.getConnection(url, Databases.SUPERUSER, Databases.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var change : changes.toList()) {
                statement.execute("alter role %s %s".formatted(Databases.app(service.title()), change));
            }
        }
    }

    /** Each plan begins on its own line and continues on lines that begin with a tab. */
    private List<String> plans(long from) {
        try (var log = Files.newByteChannel(log())) {
            var written = Channels.newInputStream(log.position(from)).readAllBytes();
            return PLAN.matcher(new String(written, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .filter(plan -> tables.stream().anyMatch(plan::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return own.data().resolve("logs/postgres.log");
    }
}
