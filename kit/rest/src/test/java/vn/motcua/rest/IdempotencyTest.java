package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.LAN;
import static vn.motcua.rest.Asking.as;
import static vn.motcua.rest.Asking.assertProblem;
import static vn.motcua.rest.Asking.lan;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class IdempotencyTest {
    @Inject
    DataSource database;

    @Inject
    Orders orders;

    @Test
    void fiftyTwinsAreExecutedOnceAndAnsweredAlike() throws Exception {
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Like a correct client: a request answered 503 for lack of a connection is sent again.
            Callable<Response> twin = () -> await().until(
                            () -> order(Tokens.citizen(LAN, "Lan", "intake"), "fifty", "Lan"),
                            answer -> answer.statusCode() != 503);
            answers = threads
                    .invokeAll(IntStream.range(0, 50).mapToObj(_ -> twin).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .hasSize(50)
                .containsOnly(answers.getFirst().header("Location"));
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"0\"");
        assertThat(orders.count("Lan")).isEqualTo(1);
    }

    @Test
    void anotherBodyIsRefused() {
        String token = Tokens.citizen(LAN, "Lan", "intake");
        assertThat(order(token, "reused", "Hoa").statusCode()).isEqualTo(201);

        assertProblem(order(token, "reused", "Hồng"), 422, "idempotency-key-reused");
    }

    @Test
    void theOrderOfMembersMakesNoOtherBody() {
        Response first = send("members", "{\"owner\":{\"name\":\"Mai\"},\"form\":{\"a\":1,\"b\":2}}");
        Response second = send("members", "{\"form\":{\"b\":2,\"a\":1},\"owner\":{\"name\":\"Mai\"}}");

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherCallersSameKeyIsAnother() {
        Response first = order(Tokens.citizen("001099000001", "A", "intake"), "mine", "An");
        Response second = order(Tokens.citizen("001099000002", "B", "intake"), "mine", "Bình");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isNotEqualTo(first.asString());
    }

    @Test
    void aCommandRolledBackLeavesTheKeyFree() throws Exception {
        String body = "{\"owner\":{\"name\":\"Cúc\"}}";
        Response failed = lan().header("Idempotency-Key", "failed")
                .contentType("application/json")
                .body(body)
                .post("/v1/orders/broken");
        assertProblem(failed, 500, "unexpected");
        assertThat(orders.count("Cúc")).isZero();

        assertThat(send("failed", body).statusCode()).isEqualTo(201);
    }

    @Test
    void whatExistsAlreadyConflictsAndLeavesTheKeyFree() {
        order(Tokens.citizen(LAN, "Lan", "intake"), "exists-1", "Đào");

        assertProblem(order(Tokens.citizen(LAN, "Lan", "intake"), "exists-2", "Đào"), 409, "already-exists");
        assertThat(order(Tokens.citizen(LAN, "Lan", "intake"), "exists-2", "Đào 2")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTwinWaitsFiveSecondsAndIsAnsweredThoughTheOtherGoesOn() throws Exception {
        try (Connection busy = database.getConnection();
                var insert = busy.prepareStatement("insert into idempotency_key (caller, operation, key, taken_at)"
                        + " values (?, 'POST /orders', 'busy', now())")) {
            busy.setAutoCommit(false);
            insert.setString(1, "citizen:" + LAN);
            insert.executeUpdate();

            Response twin = order(Tokens.citizen(LAN, "Lan", "intake"), "busy", "Giang");

            assertProblem(twin, 409, "idempotency-key-in-use");
            assertThat(twin.time()).isGreaterThanOrEqualTo(4_500L);
            busy.rollback();
        }
    }

    @Test
    void afterADayAKeyIsFree() throws Exception {
        send("yesterday", "{\"owner\":{\"name\":\"Hạnh\"}}");
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set taken_at = taken_at - interval '25 hours' where key = 'yesterday'")) {
            update.executeUpdate();
        }

        assertThat(send("yesterday", "{\"owner\":{\"name\":\"Hạnh hôm nay\"}}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aKeyIsWantedAndIsShort() {
        Response without = lan().contentType("application/json")
                .body("{\"owner\":{\"name\":\"Khánh\"}}")
                .post("/v1/orders");
        assertProblem(without, 400, "idempotency-key-missing");
        assertProblem(send("k".repeat(256), "{\"owner\":{\"name\":\"Khánh\"}}"), 400, "idempotency-key-malformed");
    }

    private static Response order(String token, String key, String owner) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"owner\":{\"name\":\"" + owner + "\"}}")
                .post("/v1/orders");
    }

    private static Response send(String key, String body) {
        return lan().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/orders");
    }
}
