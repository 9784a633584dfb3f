package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Eventually;

@Tag("long")
class ParallelAcceptanceTest {
    private static final int CASES = 64;

    @Test
    void sixtyFourParallelAcceptancesAtOneAgencyGetSixtyFourCodesAndLoseNone() throws Exception {
        // Given
        var city = RunningSystem.inTheMorning();
        var applications = IntStream.range(0, CASES)
                .mapToObj(i -> Certificates.submitted(city, Filings.address("parallel")))
                .toList();
        applications.forEach(application -> application.at(ACCEPT));

        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acceptances = applications.stream()
                    .map(application -> (Callable<Answer>) () -> accept(application))
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
        applications.forEach(application -> application.await("case.accepted"));
        try (var rows = RunningSystem.rows(Service.ROUTING)) {
            var ids = applications.stream()
                    .map(application -> application.id().toString())
                    .collect(Collectors.joining(","));
            var accepted = rows.count(
                    "select count(distinct case_code) from case_file"
                            + " where id::text = any (string_to_array(?, ',')) and state = 'ACCEPTED'",
                    ids);
            assertThat(accepted).isEqualTo(CASES);
        }
    }

    /** Repeats the request after a 503, as a correct client does. */
    private static Answer accept(Case application) {
        return Eventually.get(
                "an answer to the acceptance of " + application,
                () -> Optional.of(application.attempt(ACCEPT)).filter(answer -> answer.status() != 503));
    }
}
