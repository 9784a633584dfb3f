package vn.motcua.routing.external;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.stack.test.Patience.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** Two systems, one of which hangs or is away. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class SystemTurnTest {
    private static final String POLICE = "police-residence-system";
    private static final String INSURANCE = "social-insurance-system";

    @Inject
    Harness harness;

    @ConfigProperty(name = "motcua.partner.url")
    URI partner;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch policeGoOn = new CountDownLatch(1);
    private volatile boolean policeAway;
    private HttpServer systems;

    @BeforeEach
    void bothListen() throws IOException {
        systems = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), partner.getPort()), 0);
        systems.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        systems.createContext("/systems/" + POLICE, exchange -> answer(POLICE, exchange));
        systems.createContext("/systems/" + INSURANCE, exchange -> answer(INSURANCE, exchange));
        systems.start();
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    @AfterEach
    void bothGo() {
        policeGoOn.countDown();
        systems.stop(0);
    }

    @Test
    void aSystemThatHangsDelaysNobodyElse() {
        // Given the police's system takes a package and does not answer
        acceptedWith(external("residence"));
        await().until(() -> asked.contains(POLICE));

        // When
        acceptedWith(to(INSURANCE));

        // Then, while the service still waits for the police
        await().until(() -> asked.contains(INSURANCE));
    }

    @Test
    void aSystemThatIsAwayIsTriedWithOnePackageAndNotWithEach() {
        // Given
        policeAway = true;
        policeGoOn.countDown();
        var from = System.nanoTime();
        acceptedWith(external("first"), external("second"), external("third"));

        // When
        await().until(() -> asked.contains(POLICE));
        acceptedWith(to(INSURANCE));
        await().until(() -> asked.contains(INSURANCE));

        // Then: one try a second at the most, where three packages wait
        var tries = asked.stream().filter(POLICE::equals).count();
        assertThat(tries)
                .isLessThanOrEqualTo(
                        2 + Duration.ofNanos(System.nanoTime() - from).toSeconds());
        policeAway = false;
        asked.clear();
        // The packages that another test left behind are sent, too.
        await().until(() -> asked.stream().filter(POLICE::equals).count() >= 3);
    }

    private void answer(String system, HttpExchange exchange) throws IOException {
        asked.add(system);
        exchange.getRequestBody().readAllBytes();
        if (system.equals(POLICE)) {
            awaitPolice();
        }
        if (system.equals(POLICE) && policeAway) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            var body = "{\"remoteCode\":\"CT-1\",\"remoteDueAt\":\"2026-08-25T17:00:00+07:00\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitPolice() {
        try {
            policeGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptedWith(PlannedLeg... legs) {
        var application = UUID.randomUUID();
        harness.send(checked(application, legs), application, "procedure");
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
    }

    private static PlannedLeg to(String system) {
        var leg = external("insurance");
        return new PlannedLeg(
                leg.key(),
                leg.name(),
                leg.procedure(),
                leg.agency(),
                leg.unit(),
                leg.route(),
                system,
                leg.after(),
                leg.limit(),
                leg.steps(),
                leg.results(),
                leg.limitSource());
    }
}
