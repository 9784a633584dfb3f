package vn.motcua.routing.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.holding;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.routing.Harness;
import vn.motcua.routing.lookup.Lookup.Standing;
import vn.motcua.stack.test.StackResource;

/** What a published database holds is looked up, and asked for only where it does not answer or is wrong. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class LookupTest {
    private static final String COUNTER = "cb-101-1";
    private static final String PAPER = "GIAY-KHAI-SINH";
    private static final String BIRTH = "{\"found\": true, \"data\": {\"number\": \"215/2026\", \"at\": \"Cầu Giấy\"}}";

    @Inject
    Harness harness;

    @Inject
    Lookups stored;

    @ConfigProperty(name = "motcua.partner.url")
    URI partner;

    private final UUID application = UUID.randomUUID();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile String answer = BIRTH;
    private volatile int status = 200;
    private final AtomicBoolean hangs = new AtomicBoolean();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer gateway;

    @BeforeEach
    void theGatewayListens() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), partner.getPort()), 0);
        gateway.createContext("/databases/lookups", exchange -> {
            questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (hangs.getAndSet(false)) {
                hang();
            }
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.setExecutor(threads);
        gateway.start();
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    /** Only once nobody asks any more: a connection that it accepts while it stops would hang. */
    @AfterEach
    void itGoesAway() {
        released.countDown();
        status = 200;
        answer = "{\"found\": false}";
        await().until(this::known, known -> known.stream().noneMatch(Lookup::isPending));
        gateway.stop(0);
        threads.close();
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theCounterReadsWhatTheDatabaseSaysAndAsksForItOnlyIfThatIsWrong() {
        opens();

        var found = standing(Standing.FOUND);
        assertThat(found.getString("items[0].document")).isEqualTo(PAPER);
        assertThat(found.getString("items[0].database")).isEqualTo("Cơ sở dữ liệu hộ tịch điện tử");
        assertThat(found.getString("items[0].data.number")).isEqualTo("215/2026");
        assertThat(found.getString("items[0].answeredAt")).isEqualTo("2026-08-20T14:55:00+07:00");
        assertThat(questions.stream().map(JsonPath::from).map(asked -> asked.getString("person.personalNumber")))
                .contains("001090000001");
        asks("MISSING_PAPER").then().statusCode(422).body("errors.code", contains("held-in-database"));
        asks("DB_UNAVAILABLE").then().statusCode(422).body("errors.code", contains("database-answers"));
        asks("DB_DATA_WRONG").then().statusCode(200);
    }

    @Test
    void whereTheDatabaseIsAwayThePaperIsAskedForAndNothingIsSaidOfItsData() {
        status = 503;
        opens();

        assertThat(standing(Standing.UNAVAILABLE).getString("items[0].lastError"))
                .contains("503");
        asks("DB_DATA_WRONG").then().statusCode(422).body("errors.code", contains("database-silent"));
        asks("DB_UNAVAILABLE").then().statusCode(200);
    }

    @Test
    void itIsAskedUntilItAnswersAndAgainWhenSomebodyWantsIt() {
        status = 503;
        opens();
        standing(Standing.UNAVAILABLE);
        status = 200;
        answer = "{\"found\": false}";
        standing(Standing.NOT_FOUND);

        answer = BIRTH;
        again(COUNTER, PAPER).then().statusCode(200).body("items[0].standing", equalTo("NOT_FOUND"));

        standing(Standing.FOUND);
        status = 500;
        again(COUNTER, PAPER).then().statusCode(200);
        await().until(this::known, known -> known.getFirst().lastError() != null);
        lookups(COUNTER).then().body("items[0].standing", equalTo("FOUND"));
    }

    @Test
    void manyMayAskAgainAtOnce() {
        opens();
        standing(Standing.FOUND);

        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> again(COUNTER, PAPER), officers))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(Response::statusCode))
                    .containsOnly(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "null",
                "{}",
                "{\"found\": true}",
                "{\"found\": true, \"data\": {\"name\": \"a\\u0000b\"}}",
                "{\"found\": true, \"data\": null}",
                "{\"found\": \"yes, of course\"}"
            })
    void anAnswerThatCannotBeReadIsNone(String nonsense) {
        answer = nonsense;
        opens();

        standing(Standing.UNAVAILABLE);
    }

    @Test
    void aQuestionThatHangsHoldsUpNoOther() {
        hangs.set(true);
        opens();
        await().until(() -> !hangs.get());
        var other = UUID.randomUUID();

        opens(other, true);

        await().until(() -> known(other), known -> known.getFirst().standing() == Standing.FOUND);
        assertThat(known().getFirst().standing()).isEqualTo(Standing.WAITING);
        released.countDown();
        standing(Standing.FOUND);
    }

    @Test
    void nobodyIsLookedUpOnceTheCaseHasEnded() {
        status = 503;
        opens();
        standing(Standing.UNAVAILABLE);

        command(COUNTER, application, "reception", "refuse", """
                {"reason": "Không thuộc đối tượng"}""").then().statusCode(200);

        await().until(this::known, known -> !known.getFirst().isPending());
        again(COUNTER, PAPER).then().statusCode(409).body("type", endsWith("/case-ended"));
    }

    @Test
    void anAnswerThatIsTooLongIsNone() {
        answer = "{\"found\": true, \"data\": {\"number\": \"%s\"}}".formatted("9".repeat(70_000));
        opens();

        standing(Standing.UNAVAILABLE);
    }

    @Test
    void onlyWhoHandlesTheCaseLooks() {
        opens();
        standing(Standing.FOUND);

        lookups("cb-101-5").then().statusCode(403).body("type", endsWith("/post-missing"));
        lookups("cb-102-1").then().statusCode(404);
        again("cb-101-5", PAPER).then().statusCode(403);
        again("cb-102-1", PAPER).then().statusCode(404);
        again(COUNTER, "CT01").then().statusCode(404);
    }

    @Test
    void whatTheApplicationDoesNotLackIsLookedUpOnlyIfSomebodyWantsIt() {
        opens(false);
        lookups(COUNTER).then().statusCode(200).body("items", empty());
        asks("DB_DATA_WRONG")
                .then()
                .statusCode(422)
                .body("errors.code", contains("database-not-asked"))
                .body("errors.pointer", contains("/items/0/reasonCode"));
        asks("DB_UNAVAILABLE").then().statusCode(422).body("errors.code", contains("database-not-asked"));

        again(COUNTER, PAPER).then().statusCode(200).body("items[0].standing", equalTo("WAITING"));

        standing(Standing.FOUND);
        asks("DB_DATA_WRONG").then().statusCode(200);
    }

    @Test
    void whereNoDatabaseHoldsAnythingNobodyIsAsked() {
        harness.send(checked(application, internal("certificate")), application, "procedure");
        task(COUNTER, application, "reception");

        lookups(COUNTER).then().statusCode(200).body("items", empty());
    }

    private void opens() {
        opens(true);
    }

    private void opens(boolean wanted) {
        opens(application, wanted);
    }

    private void opens(UUID application, boolean wanted) {
        harness.send(holding(checked(application, internal("certificate")), PAPER, wanted), application, "procedure");
        task(COUNTER, application, "reception");
    }

    private JsonPath standing(Standing wanted) {
        await().until(
                        this::known,
                        known -> known.stream().map(Lookup::standing).toList().equals(List.of(wanted)));
        var found = lookups(COUNTER).then().statusCode(200).extract().jsonPath();
        assertThat(found.getString("items[0].standing")).isEqualTo(wanted.name());
        return found;
    }

    /** Awaited by reading the table: looks are counted. */
    private List<Lookup> known() {
        return known(application);
    }

    private List<Lookup> known(UUID application) {
        return QuarkusTransaction.requiringNew().call(() -> stored.of(application));
    }

    private Response lookups(String who) {
        return officer(who).get("/v1/cases/" + application + "/lookups");
    }

    private Response again(String who, String document) {
        return officer(who).post("/v1/cases/" + application + "/lookups/" + document);
    }

    private Response asks(String reason) {
        return command(COUNTER, application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [
                  {"document": "%s", "reasonCode": "%s", "text": {"vi": "Thiếu giấy khai sinh"}}]}""".formatted(PAPER, reason));
    }
}
