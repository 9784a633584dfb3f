package vn.motcua.drill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.demo.client.Answer;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.drill.ledger.Errand;
import vn.motcua.drill.ledger.Fate;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.ledger.Operation;

class CourierTest {
    private static final Errand SUBMIT = new Errand(Operation.SUBMIT, "a@example.vn", null, null, "k1");

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
        var answer = courier(Duration.ofSeconds(30)).deliver(SUBMIT, attempts);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(ledger.entries()).extracting(Entry::status).containsExactly(0, 503, 401, 409, 202);
        assertThat(ledger.entries().getLast().fate()).isEqualTo(Fate.ACKNOWLEDGED);
    }

    @Test
    void whatIsRefusedForGoodIsNotRepeated() {
        var attempts = inTurn(List.of(() -> answer(409, "already-submitted")));

        assertThatExceptionOfType(Stuck.class)
                .isThrownBy(() -> courier(Duration.ofSeconds(30)).deliver(SUBMIT, attempts))
                .withMessageContaining("already-submitted");
        assertThat(ledger.entries()).extracting(Entry::fate).containsExactly(Fate.REFUSED);
    }

    @Test
    void patienceEnds() {
        assertThatExceptionOfType(Stuck.class)
                .isThrownBy(() -> courier(Duration.ZERO).deliver(SUBMIT, () -> answer(503, "dependency-away")));
        assertThat(ledger.entries()).extracting(Entry::fate).containsExactly(Fate.UNKNOWN, Fate.GIVEN_UP);
    }

    private Courier courier(Duration patience) {
        return new Courier(ledger, patience);
    }

    private static Supplier<Answer> inTurn(List<Supplier<Answer>> answers) {
        Queue<Supplier<Answer>> rest = new ArrayDeque<>(answers);
        return () -> rest.remove().get();
    }

    private static Answer answer(int status, String problem) {
        var body = new ObjectMapper().createObjectNode().put("type", "https://motcua.vn/problems/" + problem);
        return new Answer("POST /v1/x", status, body);
    }
}
