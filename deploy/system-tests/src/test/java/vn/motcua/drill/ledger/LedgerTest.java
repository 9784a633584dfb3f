package vn.motcua.drill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.client.Answer;

class LedgerTest {
    private static final UUID APPLICATION = UUID.fromString("0198d3a0-7c00-7000-8000-000000000001");
    private static final TrackedCommand ISSUE =
            new TrackedCommand(CaseRow.ISSUE, "a@example.vn", APPLICATION, "permit", "k1");

    @TempDir
    Path directory;

    @Test
    void whatAnEarlierRunWroteIsThereAgain() throws IOException {
        // Given
        try (var ledger = Ledger.in(directory)) {
            ledger.unknown(ISSUE, 503, "away");
            ledger.acknowledged(ISSUE, answer(200, """
                    {"caseCode": "H26.101-260915-0001", "ownerName": "Nguyễn Văn An",
                     "legs": [{"key": "appraisal", "number": "1/X"}, {"key": "permit", "number": "7/GPXD"}]}"""));
        }

        // When
        try (var again = Ledger.in(directory)) {
            // Then
            assertThat(again.entries())
                    .extracting(Entry::result)
                    .containsExactly(AttemptResult.UNKNOWN, AttemptResult.ACKNOWLEDGED);
            assertThat(again.entries().getLast().tracked()).isEqualTo(ISSUE);
            assertThat(again.entries().getLast().essence())
                    .isEqualTo(Map.of("caseCode", "H26.101-260915-0001", "number", "7/GPXD"));
        }
    }

    @Test
    void aLineIsInTheFileWhenTheMethodReturns() throws IOException {
        try (var ledger = Ledger.in(directory)) {
            ledger.givenUp(ISSUE, "waited in vain");

            assertThat(Files.readAllLines(directory.resolve("ledger.jsonl")))
                    .singleElement()
                    .asString()
                    .contains("GIVEN_UP", "ISSUE", "waited in vain");
        }
    }

    @Test
    void aLineThatADeathCutOffIsForgottenAndTheNextIsWhole() throws IOException {
        // Given
        try (var ledger = Ledger.in(directory)) {
            ledger.unknown(ISSUE, 0, "broken");
        }
        Files.writeString(directory.resolve("ledger.jsonl"), "{\"at\": \"2026", StandardOpenOption.APPEND);

        // When
        try (var again = Ledger.in(directory)) {
            again.refused(ISSUE, answer(409, "{}"));
        }

        // Then
        try (var ledger = Ledger.in(directory)) {
            assertThat(ledger.entries())
                    .extracting(Entry::result)
                    .containsExactly(AttemptResult.UNKNOWN, AttemptResult.REFUSED);
        }
    }

    @Test
    void anOpeningIsAboutTheApplicationThatTheAnswerNames() throws IOException {
        var open = new TrackedCommand(CaseRow.OPEN, "a@example.vn", null, null, "k2");
        try (var ledger = Ledger.in(directory)) {
            ledger.unknown(open, 0, "broken");
            ledger.acknowledged(open, answer(201, "{\"id\": \"%s\"}".formatted(APPLICATION)));

            assertThat(ledger.entries().getFirst().application()).isEmpty();
            assertThat(ledger.entries().getLast().application()).contains(APPLICATION);
        }
    }

    private static Answer answer(int status, String json) throws IOException {
        return new Answer(
                "POST /v1/x",
                status,
                HttpHeaders.of(Map.of(), (_, _) -> true),
                new byte[0],
                new ObjectMapper().readTree(json));
    }
}
