package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.motcua.bench.Questions.Kind;
import vn.motcua.bench.Questions.Question;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.OwnSystem;

/**
 * Measures searches in a city's catalogue and plain lookups by key through the same stack. Every request takes the time
 * of a lookup; the rest is the search. The two alternate, so that other load on the machine disturbs both equally.
 */
final class CatalogueBench {
    private static final int CONNECTIONS = 16;
    private static final int TURNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final long SEED = 20_261_123L;

    private final OwnSystem own;
    private final PrintStream out;
    private final Duration each;

    /** @param each how long searches are measured, and how long lookups */
    CatalogueBench(OwnSystem own, PrintStream out, Duration each) {
        this.own = own;
        this.out = out;
        this.each = each;
    }

    void run() throws IOException, SQLException {
        var catalogue = new CityCatalogue(new Random(SEED));
        out.printf(
                "Filling the catalogue: %d procedures in %d versions each%n",
                CityCatalogue.PROCEDURES, CityCatalogue.VERSIONS);
        catalogue.fill(own.system().databaseUrl(Service.PROCEDURE));
        restart();
        var questions = new Questions(catalogue);
        var plans = new Plans(own, Service.PROCEDURE, List.of("procedure_version"));
        measure(questions);
        new WholeArchive(own).measure(out);
        out.println("Plans, as PostgreSQL carried them out: " + plans.write(sections(questions)));
    }

    /** No decision created the rows, so a list in memory would not contain them. */
    private void restart() {
        var service = own.system().process(Service.PROCEDURE.title());
        service.kill();
        service.restart();
    }

    private HttpRequest request(Question question) {
        return HttpRequest.newBuilder(own.system().address(Service.PROCEDURE).resolve(question.path()))
                .build();
    }

    private List<Plans.Section> sections(Questions questions) {
        return List.of(
                new Plans.Section(
                        "the list in memory, read once after every decision",
                        _ -> request(questions.of(Kind.WORDS, new Random(0))),
                        1),
                new Plans.Section(
                        Kind.LOOKUP.words(), number -> request(questions.of(Kind.LOOKUP, new Random(number)))));
    }

    private void measure(Questions questions) {
        var kinds = new EnumMap<Kind, Latencies>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> kinds.put(kind, new Latencies()));
        var searches = new Latencies();
        try (var load = new ClosedLoop<>(this::request, CONNECTIONS)) {
            out.printf("Warming up for %d s, %d connections%n", 2 * WARM_UP.toSeconds(), CONNECTIONS);
            load.run(WARM_UP, questions::search, (_, _) -> {});
            load.run(WARM_UP, questions::lookup, (_, _) -> {});
            for (int turn = 1; turn <= TURNS; turn++) {
                var part = each.dividedBy(TURNS);
                out.printf("Turn %d of %d: %d s of lookups, then of searches%n", turn, TURNS, part.toSeconds());
                var lookups = kinds.get(Kind.LOOKUP);
                lookups.during(load.run(part, questions::lookup, (_, took) -> lookups.add(took)));
                searches.during(load.run(part, questions::search, (asked, took) -> {
                    searches.add(took);
                    kinds.get(asked.kind()).add(took);
                }));
            }
        }
        out.println(Latencies.HEADING);
        searches.print("search", out);
        kinds.forEach((kind, latencies) -> latencies.print(kind.words(), out));
    }
}
