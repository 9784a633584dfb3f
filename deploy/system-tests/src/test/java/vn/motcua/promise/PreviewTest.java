package vn.motcua.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Rows;

/**
 * Procedure's preview for answers not yet filed equals routing's promise at acceptance, to the second. Both services run,
 * each with its own calendar and cut-off. {@code ./motcua test --all pairs} compares 10,000 pairs,
 * {@code -Dmotcua.pairs.seed=7} other ones. The test runs last, because it leaves that many cases, dated years ahead, and
 * other tests look for their own cases among the newest.
 */
@Tag("edge")
@Order(Integer.MAX_VALUE)
class PreviewTest {
    private static final int PAIRS = Integer.getInteger("motcua.pairs", 20);
    private static final long SEED = Long.getLong("motcua.pairs.seed", 20_270_104L);
    private static final int OF_ONE_ROUND = 20;
    private static final int AT_ONCE = 10;
    private static final int PROCEDURES = Math.min(60, PAIRS);

    private final City city = RunningSystem.city();
    private final Random dice = new Random(SEED);
    private final RandomYear year = new RandomYear(dice);
    private final List<String> codes = IntStream.range(0, PROCEDURES)
            .mapToObj(number -> "9.%06d".formatted(700_000 + number))
            .toList();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private final AtomicInteger promised = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Ten thousand pairs cause more events than later tests can keep in memory. */
    @AfterEach
    void forgetWhatWasTold() {
        city.forgetEvents();
    }

    @Test
    void whatIsPreviewedIsWhatIsPromised() throws Exception {
        // Given
        city.clock().standAt("2027-01-05T08:00");
        decision().past(DecisionRow.APPROVE);
        var law = city.api("an", Service.PROCEDURE);

        // When
        try (var hands = Executors.newFixedThreadPool(AT_ONCE);
                var rows = RunningSystem.rows(Service.ROUTING)) {
            for (var instant : year.instants(PAIRS / OF_ONE_ROUND)) {
                var pairs = Stream.generate(() -> new Pair(city, law, oneOf(codes), RandomProcedure.answers(dice)))
                        .limit(OF_ONE_ROUND)
                        .toList();
                city.clock().standAt(instant.minusMinutes(30).toString());
                each(pairs, hands, Pair::file);
                each(pairs, hands, Pair::arrive);
                city.clock().standAt(instant.toString());
                each(pairs, hands, pair -> compare(pair, instant, rows));
            }
        }

        // Then
        System.out.printf(
                "%d pairs, seed %d: %d promised as previewed, %d beyond the calendar%n",
                PAIRS, SEED, promised.get() - differences.size(), refused.get());
        assertThat(differences).isEmpty();
        assertThat(promised.get() + refused.get()).isEqualTo(PAIRS / OF_ONE_ROUND * OF_ONE_ROUND);
        assertThat(promised.get()).isGreaterThan(PAIRS * 3 / 4);
    }

    private void compare(Pair pair, LocalDateTime around, Rows rows) {
        var accepted = pair.accept();
        if (accepted.status() == 409) {
            accepted.expect(409, "calendar-gap");
            refused.incrementAndGet();
            note(
                    pair,
                    Map.of("", ""),
                    Map.of("", pair.preview(around + "+07:00").text("/dueAt")));
            return;
        }
        promised.incrementAndGet();
        var preview = pair.preview(acceptedAt(accepted.expect(200).text("/id"), rows));
        note(pair, Pair.appointments(accepted, "appointment"), Pair.appointments(preview, "dueAt"));
        // A leg that opens at acceptance is due at its appointment.
        accepted.all("/legs").stream()
                .filter(leg -> leg.has("openedAt"))
                .forEach(leg -> note(
                        pair,
                        Map.of("opened", leg.path("appointment").asText()),
                        Map.of("opened", leg.path("dueAt").asText())));
    }

    /** The exact instant from the row: the answer gives only seconds, and the cut-off is more precise. */
    private static synchronized String acceptedAt(String caseId, Rows rows) {
        return rows.instant("select accepted_at from case_file where id = ?::uuid", caseId)
                .toString();
    }

    private void note(Pair pair, Map<String, String> promise, Map<String, String> preview) {
        if (!promise.equals(preview)) {
            differences.add("%s: promised %s, previewed %s".formatted(pair, promise, preview));
        }
    }

    private Decision decision() {
        var decision = new Decision(city, Provisions.heading(city.own("1/QĐ-NN"), "2027-01-04", "2027-01-05"))
                .line(Map.of("action", "CALENDAR", "calendar", year.calendar()));
        for (var code : codes) {
            var cutOff = dice.nextInt(4) == 0 ? oneOf(List.of("11:30", "16:00", "17:30")) : null;
            decision.line(Provisions.line("NEW", code, new RandomProcedure(code, dice).provisions(cutOff)));
        }
        return decision;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private static void each(List<Pair> pairs, ExecutorService hands, Consumer<Pair> deed) throws Exception {
        var deeds = new ArrayList<Callable<Void>>();
        pairs.forEach(pair -> deeds.add(() -> {
            deed.accept(pair);
            return null;
        }));
        for (Future<Void> done : hands.invokeAll(deeds)) {
            done.get();
        }
    }
}
