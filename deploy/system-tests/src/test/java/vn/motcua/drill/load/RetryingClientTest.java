package vn.motcua.drill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.ledger.TrackedCommand;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.client.Answer;

class RetryingClientTest {
    private static final TrackedCommand SUBMIT = new TrackedCommand(CaseRow.SUBMIT, "a@example.vn", null, null, "k1");

    @TempDir
    Path directory;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.in(directory);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aCommandIsRepeatedUntilItIsAcknowledgedAndEveryAttemptIsOnTheLedger() {
        // Given
        var attempts = inTurn(List.of(
                () -> {
                    throw new UncheckedIOException("POST", new IOException("reset"));
                },
                () -> answer(503, "dependency-away"),
                () -> answer(401, "unauthorized"),
                () -> answer(409, "idempotency-key-in-use"),
                () -> answer(202, "receipt")));

        // When
        var answer = client(Duration.ofSeconds(30)).deliver(SUBMIT, _ -> attempts.get(), Optional::empty);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(ledger.entries()).extracting(Entry::status).containsExactly(0, 503, 401, 409, 202);
        assertThat(ledger.entries().getLast().result()).isEqualTo(AttemptResult.ACKNOWLEDGED);
    }

    @Test
    void whatIsRefusedForGoodIsNotRepeated() {
        var attempts = inTurn(List.of(() -> answer(409, "already-submitted")));

        assertThatExceptionOfType(GaveUp.class)
                .isThrownBy(() -> client(Duration.ofSeconds(30)).deliver(SUBMIT, _ -> attempts.get(), Optional::empty))
                .withMessageContaining("already-submitted");
        assertThat(ledger.entries()).extracting(Entry::result).containsExactly(AttemptResult.REFUSED);
    }

    @Test
    void patienceEnds() {
        assertThatExceptionOfType(GaveUp.class)
                .isThrownBy(() ->
                        client(Duration.ZERO).deliver(SUBMIT, _ -> answer(503, "dependency-away"), Optional::empty));
        assertThat(ledger.entries())
                .extracting(Entry::result)
                .containsExactly(AttemptResult.UNKNOWN, AttemptResult.GIVEN_UP);
    }

    private RetryingClient client(Duration patience) {
        return new RetryingClient(ledger, patience);
    }

    private static Supplier<Answer> inTurn(List<Supplier<Answer>> answers) {
        Queue<Supplier<Answer>> rest = new ArrayDeque<>(answers);
        return () -> rest.remove().get();
    }

    private static Answer answer(int status, String problem) {
        var body = new ObjectMapper().createObjectNode().put("type", "https://motcua.vn/problems/" + problem);
        return new Answer("POST /v1/x", status, HttpHeaders.of(Map.of(), (_, _) -> true), new byte[0], body);
    }
}
