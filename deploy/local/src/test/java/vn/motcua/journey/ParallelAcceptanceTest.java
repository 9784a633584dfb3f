package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Officer;
import vn.motcua.demo.client.Task;
import vn.motcua.local.Service;

@Tag("long")
class ParallelAcceptanceTest {
    private static final int CASES = 64;

    @Test
    void sixtyFourParallelAcceptancesAtOneAgencyGetSixtyFourCodesAndLoseNone() throws Exception {
        // Given
        var city = RunningSystem.inTheMorning();
        var applications = IntStream.range(0, CASES)
                .mapToObj(i -> Filings.submitted(city, Filings.address("parallel")))
                .toList();
        var counter = Filings.counter(city);
        var receptions = applications.stream().map(counter::reception).toList();

        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acceptances = receptions.stream()
                    .map(task -> (Callable<Answer>) () -> accept(counter, task))
                    .toList();
            var answers = threads.invokeAll(acceptances).stream()
                    .map(Future::resultNow)
                    .toList();

            // Then
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> answer.text("/caseCode"))
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("H26\\.101-260915-\\d{4,}"));
        }
        applications.forEach(application -> city.events().await(application, "case.accepted"));
        try (var rows = Rows.of(Service.ROUTING)) {
            var ids = applications.stream().map(UUID::toString).collect(Collectors.joining(","));
            var accepted = rows.count(
                    "select count(distinct case_code) from case_file"
                            + " where id::text = any (string_to_array(?, ',')) and state = 'ACCEPTED'",
                    ids);
            assertThat(accepted).isEqualTo(CASES);
        }
    }

    /** As a proper client: what is answered 503 is sent again. */
    private static Answer accept(Officer counter, Task task) {
        return Eventually.get(
                "an answer to the acceptance of " + task.caseId(),
                () -> Optional.of(counter.attempt(task, "accept", Map.of("feeReceipt", "BL-" + task.id())))
                        .filter(answer -> answer.status() != 503));
    }
}
