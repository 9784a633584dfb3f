package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import vn.motcua.bench.DeskQuestions.Kind;
import vn.motcua.bench.DeskQuestions.Question;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.Databases;

/** Measures what officials read, in the database of a city's year. */
final class DeskBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(120);

    private final OwnSystem own;
    private final PrintStream out;
    private final Duration each;

    /** @param each how long the worklists of a morning are measured; every other kind a quarter of it */
    DeskBench(OwnSystem own, PrintStream out, Duration each) {
        this.own = own;
        this.out = out;
        this.each = each;
    }

    /** @param write false to measure again what an earlier run has written */
    void run(boolean write) throws IOException, SQLException {
        if (write) {
            out.printf(
                    "Writing %,d closed cases of %d tasks each, and %,d open ones%n",
                    CityYear.CLOSED, CityYear.TASKS_OF_A_CLOSED_CASE, CityYear.OPEN);
            new CityRows(own.system().databaseUrl(Service.ROUTING), out).write();
        }
        own.city().clock().runFrom(OwnSystem.MORNING);
        try (var load = new ClosedLoop<>(this::request, CONNECTIONS)) {
            out.printf("Warming up for %d s, %d connections%n", WARM_UP.toSeconds(), CONNECTIONS);
            load.run(WARM_UP, dice -> DeskQuestions.of(any(dice), dice), (_, _) -> {});
            out.println(Latencies.HEADING);
            measure(load);
        }
        var plans = new Plans(own, Service.ROUTING, List.of("open_work", "case_finder"));
        out.println("Plans, as PostgreSQL carried them out: " + plans.write(sections()));
    }

    private void measure(ClosedLoop<Question> load) throws SQLException {
        var kinds = new EnumMap<Kind, Latencies>(Kind.class);
        var all = new Latencies();
        all.during(load.run(each, DeskQuestions::worklist, (asked, took) -> {
            all.add(took);
            kinds.computeIfAbsent(asked.kind(), _ -> new Latencies()).add(took);
        }));
        all.print("worklists of a morning", out);
        kinds.forEach((kind, latencies) -> latencies.print(kind.words(), out));
        for (var kind : Kind.values()) {
            if (!DeskQuestions.WORKLISTS.contains(kind)) {
                forgetLooks();
                var latencies = new Latencies();
                latencies.during(load.run(
                        each.dividedBy(4), dice -> DeskQuestions.of(kind, dice), (_, took) -> latencies.add(took)));
                latencies.print(kind.words(), out);
            }
        }
    }

    /** So that an officer has looked at a few hundred people within the hour, as many as they may, and not at tens of thousands. */
    private void forgetLooks() throws SQLException {
        var url = own.system().databaseUrl(Service.ROUTING);
        try (var connection = DriverManager.getConnection(url, Databases.SUPERUSER, Databases.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("truncate look");
        }
    }

    private List<Plans.Section> sections() {
        return List.of(Kind.values()).stream()
                .map(kind ->
                        new Plans.Section(kind.words(), number -> request(DeskQuestions.of(kind, new Random(number)))))
                .toList();
    }

    private static Kind any(Random dice) {
        return Kind.values()[dice.nextInt(Kind.values().length)];
    }

    private HttpRequest request(Question question) {
        return HttpRequest.newBuilder(own.system().address(Service.ROUTING).resolve(question.path()))
                .header("Authorization", "Bearer " + own.city().token(question.who()))
                .build();
    }
}
