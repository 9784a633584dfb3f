package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;
import static vn.motcua.stack.test.Patience.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.TcpProxy;

/** A database that hangs or disconnects under a running service, with the production timeouts. */
@QuarkusTest
@WithTestResource(FailingDatabase.class)
class OutageTest {
    private static final String COUNT = "/v1/orders/count?owner=Lan";
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    TcpProxy line;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void severalConnectionsLieIdle() {
        line.restore();
        line.thaw();
        await().untilAsserted(() -> assertThat(statuses(8)).containsOnly(200));
    }

    @AfterEach
    void theLineIsGood() {
        line.thaw();
        callers.close();
    }

    @Test
    void aDatabaseThatHangsIsAnswered503WhileItHangsAndComesBackUnaided() {
        // Given
        line.freeze();

        // When
        var asked = ask(10);

        // Then
        assertThat(asked).allSatisfy(each -> {
            assertProblem(each.answer(), 503, "unavailable");
            assertThat(Integer.parseInt(each.answer().header("Retry-After"))).isBetween(1, 10);
        });
        line.thaw();
        await().untilAsserted(() -> assertThat(statuses(8)).containsOnly(200));
    }

    @Tag("long")
    @Test
    void moreRequestsThanTheBoundAreRefusedAtOnceInsteadOfWaiting() {
        // Given
        line.freeze();

        // When
        var asked = ask(3 * FailingDatabase.MOST_REQUESTS);

        // Then
        assertThat(asked).allSatisfy(each -> assertProblem(each.answer(), 503, "unavailable"));
        var times = asked.stream().map(Asked::took).sorted().toList();
        var slowestRefused = times.get(2 * FailingDatabase.MOST_REQUESTS - 1);
        var quickestThatWaited = times.get(2 * FailingDatabase.MOST_REQUESTS);
        assertThat(quickestThatWaited).isGreaterThan(slowestRefused.multipliedBy(2));
    }

    /** Each of the eight dead connections would cause a 503. The pool sometimes lets a request wait in vain while it cleans up. */
    @Test
    void connectionsThatDiedWhileIdleAreNotHandedOut() {
        // Given the database has been restarted
        line.cut();
        line.restore();

        // When the connections have been idle for longer than the pool trusts them
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
        var statuses = statuses(16);

        // Then
        assertThat(statuses).isSubsetOf(200, 503);
        assertThat(statuses.stream().filter(status -> status == 503)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whateverElseHangsTheDeadlineHoldsAndWhatWasAnsweredNotDoneIsNotDone() throws IOException {
        // When a body arrives too slowly while other requests hang
        var late = CompletableFuture.supplyAsync(
                () -> anonymous().contentType("application/json").post("/v1/orders/late?owner=Late"), callers);
        // A body of length 0 counts as no body; nothing waits for it (fault A6).
        var empty = CompletableFuture.supplyAsync(
                () -> anonymous().header("Content-Length", 0).get("/v1/orders/hanging"), callers);
        var slow = CompletableFuture.supplyAsync(OutageTest::slowBody, callers);
        var asked = ask(List.of("/v1/orders/hanging"));

        // Then
        assertProblem(asked.getFirst().answer(), 503, "unavailable");
        // The request hangs until letGo() below, so only the deadline can have answered.
        assertThat(asked.getFirst().took()).isGreaterThan(DEADLINE.minusSeconds(1));
        assertProblem(late.join(), 503, "unavailable");
        assertProblem(empty.join(), 503, "unavailable");
        assertThat(slow.join()).startsWith("HTTP/1.1 408").contains("https://motcua.vn/problems/too-slow");
        // And late results are counted as late, not as unexpected errors.
        var unexpected = meters.counter("motcua.problems", "code", "unexpected");
        var before = unexpected.count();
        var lateAnswers = meters.counter("motcua.answers.late");
        var lateBefore = lateAnswers.count();
        OrderResource.letGo();
        // There are more if hanging requests of another test end now.
        await().until(() -> lateAnswers.count() >= lateBefore + 3);
        assertThat(unexpected.count()).isEqualTo(before);
        assertThat(statuses(4)).containsOnly(200);
        assertThat(anonymous().get("/v1/orders/count?owner=Late").asString()).isEqualTo("0");
    }

    /** One address cannot block the others. */
    @Test
    void anAddressMaySendOnlySoManyBodiesAtATime() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < FailingDatabase.BODIES_PER_ADDRESS; i++) {
                sockets.add(unfinished());
            }

            assertThat(statuses(4)).containsOnly(200);
            await().untilAsserted(() -> assertThat(answerTo(unfinished()))
                    .startsWith("HTTP/1.1 429")
                    .contains("https://motcua.vn/problems/too-many-requests"));
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        // Requests that have ended free their places.
        await().untilAsserted(() -> assertThat(answerTo(unfinished())).startsWith("HTTP/1.1 408"));
    }

    private static String slowBody() {
        try (var socket = unfinished()) {
            return answerTo(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket unfinished() throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout((int) DEADLINE.multipliedBy(2).toMillis());
        var head =
                "POST /v1/orders/open HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answerTo(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private record Asked(Response answer, Duration took) {}

    private List<Integer> statuses(int times) {
        return ask(times).stream().map(each -> each.answer().statusCode()).toList();
    }

    private List<Asked> ask(int times) {
        return ask(IntStream.range(0, times).mapToObj(_ -> COUNT).toList());
    }

    private List<Asked> ask(List<String> paths) {
        var asked = new ArrayList<CompletableFuture<Asked>>();
        for (var path : paths) {
            asked.add(CompletableFuture.supplyAsync(() -> askOnce(path), callers));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static Asked askOnce(String path) {
        var from = System.nanoTime();
        var answer = anonymous().get(path);
        return new Asked(answer, Duration.ofNanos(System.nanoTime() - from));
    }
}
