package vn.motcua.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.fuzz.aftermath.Aftermath;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.generating.Generator;
import vn.motcua.journey.RunningSystem;

/**
 * Invalid and some valid input for every operation of the four services. {@code ./motcua test --all fuzz} sends more
 * requests, {@code -Dmotcua.fuzz.seed=7} other ones, {@code -Dmotcua.fuzz.only=123} a single one.
 */
@Tag("edge")
class FuzzTest {
    private static final long SEED = Long.getLong("motcua.fuzz.seed", 20_261_123L);
    private static final int REQUESTS = Integer.getInteger("motcua.fuzz.requests", 1_200);
    private static final int ONLY = Integer.getInteger("motcua.fuzz.only", -1);

    /** With this many requests every operation has, with random input, succeeded at least once. */
    private static final int A_LONG_RUN = 20_000;

    @Test
    void noInputBreaksAServiceEveryAnswerIsADocumentedOneAndNothingIsHalfDone() {
        // Given
        var system = RunningSystem.system();
        var city = RunningSystem.inTheMorning();
        PreparedCases.prepare(city);
        PreparedCases.letTimeRunOut(system);
        var fuzzing = new Fuzzing(system, city, PreparedCases.archive(city), SEED);
        var aftermath = new Aftermath(system);

        // When
        var from = System.nanoTime();
        var tally = ONLY < 0 ? fuzzing.run(0, REQUESTS) : fuzzing.run(ONLY, ONLY + 1);

        // Then
        tally.print(System.out, SEED, Duration.ofNanos(System.nanoTime() - from));
        // All findings at once, because a run takes minutes.
        assertSoftly(all -> {
            all.assertThat(tally.failures()).as("wrong answers, seed %d", SEED).isEmpty();
            all.assertThat(aftermath.violations())
                    .as("what is left in the databases")
                    .isEmpty();
            if (ONLY < 0) {
                all.assertThat(tally.requests()).isEqualTo(REQUESTS);
                all.assertThat(fuzzing.operations())
                        .allSatisfy(operation -> assertThat(tally.of(operation))
                                .isGreaterThanOrEqualTo(
                                        least(operation, fuzzing.operations().size())));
            }
            if (ONLY < 0 && REQUESTS >= A_LONG_RUN) {
                all.assertThat(tally.neverSucceeded())
                        .as("operations that no request got through to")
                        .containsExactlyInAnyOrderElementsOf(Fuzzing.WITHOUT_SUCCESS);
            }
        });
    }

    private static int least(Operation operation, int operations) {
        return Generator.COSTLY.contains(operation.path())
                ? Math.max(1, REQUESTS / operations / Generator.SHARE_OF_COSTLY)
                : REQUESTS / 160;
    }
}
