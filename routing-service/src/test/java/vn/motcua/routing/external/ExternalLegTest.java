package vn.motcua.routing.external;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.routing.Road.command;
import static vn.motcua.routing.Road.officer;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.stack.test.Patience.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Road;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class ExternalLegTest {
    private static final String POLICE = "police-residence-system";

    @Inject
    Road road;

    @ConfigProperty(name = "motcua.partner.url")
    java.net.URI partner;

    private final UUID application = UUID.randomUUID();
    private final List<String> parcels = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer police;

    @BeforeEach
    void aPoliceSystemListens() throws IOException {
        police = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), partner.getPort()), 0);
        police.createContext("/systems/" + POLICE + "/packages", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails) {
                parcels.add(body);
            }
            var answer = "{\"remoteCode\":\"CT-1\",\"remoteDueAt\":\"2026-08-25T17:00:00+07:00\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fails ? 503 : 202, fails ? -1 : answer.length);
            if (!fails) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        police.start();
        road.itIs("2026-08-20T14:55:00+07:00");
        road.calendarIsPublished();
        road.send(checked(application, external("residence")), application, "procedure");
    }

    @AfterEach
    void itGoesAway() {
        police.stop(0);
    }

    @Test
    void thePackageIsSentUntilAcknowledgedAndItsReportsEndTheLeg() {
        failures.set(2);
        var packageId = accepted();

        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("APPLIED"));

        officer("cb-101-1")
                .get("/v1/cases/" + application)
                .then()
                .body("portalCode", equalTo(9))
                .body("legs[0].outcome", equalTo("GRANTED"))
                .body("legs[0].number", equalTo("99/CAP"));
        assertThat(road.typesPublished(application)).contains("vn.motcua.case.package-acknowledged.v1");
    }

    @Test
    void reportsThatRepeatAndOvertakeAreAppliedOnceAndInOrder() {
        var packageId = accepted();

        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("WAITING"));
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("DUPLICATE"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("DUPLICATE"));

        await().until(() -> road.typesPublished(application).contains("vn.motcua.case.result-issued.v1"));
        assertThat(road.typesPublished(application))
                .containsOnlyOnce("vn.motcua.case.partner-reported.v1", "vn.motcua.case.result-issued.v1");
    }

    @Test
    void onlyTheSystemThatGotThePackageMayReportOnIt() {
        var packageId = accepted();

        report("social-insurance-system", packageId, 1, "RECEIVED", "").then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/external-messages")
                .then()
                .statusCode(401);
        officer("cb-101-1").body("{}").post("/v1/external-messages").then().statusCode(403);
    }

    @Test
    void theIdOfAMessageAboutAnotherPackageIsRefusedAndTheReportNotLost() {
        // Given
        var other = accepted();
        var taken = UUID.randomUUID();
        report(POLICE, taken, other, 1, "RECEIVED", "").then().statusCode(200);
        var second = UUID.randomUUID();
        road.send(checked(second, external("residence")), second, "procedure");
        command("cb-101-1", second, "reception", "accept", "{}").then().statusCode(200);
        await().until(() -> !packagesBut(other).isEmpty());
        var packageId = packagesBut(other).getFirst();

        // When
        var answer = report(POLICE, taken, packageId, 1, "RECEIVED", "");

        // Then
        answer.then().statusCode(409).body("type", endsWith("/message-id-taken"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
    }

    private List<String> packagesBut(String known) {
        return parcels.stream()
                .map(parcel -> io.restassured.path.json.JsonPath.from(parcel).getString("packageId"))
                .filter(packageId -> !packageId.equals(known))
                .toList();
    }

    @Test
    void aResultWithoutAnOutcomeIsRefusedAndMayBeSentRight() {
        var packageId = accepted();

        report(POLICE, packageId, 1, "RESULT", "")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
        report(POLICE, packageId, 1, "RESULT", GRANTED).then().statusCode(200);
    }

    private static final String GRANTED =
            ",\"outcome\":\"GRANTED\",\"result\":{\"code\":\"KQ.G01.000064\",\"number\":\"99/CAP\"}";

    private static io.restassured.response.Response report(
            String system, String packageId, int sequence, String kind, String rest) {
        var messageId = UUID.nameUUIDFromBytes((packageId + sequence + rest).getBytes(StandardCharsets.UTF_8));
        return report(system, messageId, packageId, sequence, kind, rest);
    }

    private static io.restassured.response.Response report(
            String system, UUID messageId, String packageId, int sequence, String kind, String rest) {
        return given().auth()
                .oauth2(Tokens.integrator(system))
                .contentType("application/json")
                .body("{\"messageId\":\"%s\",\"packageId\":\"%s\",\"sequence\":%d,\"kind\":\"%s\"%s}"
                        .formatted(messageId, packageId, sequence, kind, rest))
                .post("/v1/external-messages");
    }

    private String accepted() {
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        await().until(() -> !parcels.isEmpty());
        return io.restassured.path.json.JsonPath.from(parcels.getFirst()).getString("packageId");
    }
}
