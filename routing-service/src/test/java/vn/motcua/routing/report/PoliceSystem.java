package vn.motcua.routing.report;

import static io.restassured.RestAssured.given;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.stack.test.Patience.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.stack.test.Tokens;

/** The police's system: it takes packages and withdrawals, unless it is told to fail, and reports to us. */
final class PoliceSystem {
    static final String NAME = "police-residence-system";

    private final List<String> parcels = new CopyOnWriteArrayList<>();
    private final List<String> withdrawals = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;

    PoliceSystem(URI partner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), partner.getPort()), 0);
        server.createContext("/systems/" + NAME + "/packages", this::answer);
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    void failsNext(int times) {
        failures.set(times);
    }

    /** The ids of the packages of which it was told that they are withdrawn. */
    List<String> withdrawals() {
        return withdrawals;
    }

    /** The newest that it got of a case; it may also get packages that the tests of other classes left to be sent. */
    JsonPath parcel(UUID application, int revision) {
        var caseCode = officer("cb-101-1")
                .get("/v1/cases/" + application)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("caseCode");
        return await().until(() -> parcels(caseCode, revision), found -> !found.isEmpty())
                .getLast();
    }

    String packageOf(UUID application) {
        return parcel(application, 0).getString("packageId");
    }

    Response report(String packageId, int sequence, String kind, String rest) {
        return report(NAME, packageId, sequence, kind, rest);
    }

    static Response report(String system, String packageId, int sequence, String kind, String rest) {
        var messageId = UUID.nameUUIDFromBytes((packageId + sequence + rest).getBytes(StandardCharsets.UTF_8));
        return report(system, messageId, packageId, sequence, kind, rest);
    }

    static Response report(String system, UUID messageId, String packageId, int sequence, String kind, String rest) {
        return given().auth()
                .oauth2(Tokens.integrator(system))
                .contentType("application/json")
                .body("{\"messageId\":\"%s\",\"packageId\":\"%s\",\"sequence\":%d,\"kind\":\"%s\"%s}"
                        .formatted(messageId, packageId, sequence, kind, rest))
                .post("/v1/external-messages");
    }

    private List<JsonPath> parcels(String caseCode, int revision) {
        return parcels.stream()
                .map(JsonPath::from)
                .filter(parcel -> parcel.getString("caseCode").equals(caseCode))
                .filter(parcel -> parcel.getInt("revision") == revision)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!fails && path.endsWith("/withdrawal")) {
            withdrawals.add(path.split("/")[4]);
        } else if (!fails) {
            parcels.add(body);
        }
        var answer = "{\"remoteCode\":\"CT-1\",\"remoteDueAt\":\"2026-08-25T17:00:00+07:00\"}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fails ? 503 : 202, fails ? -1 : answer.length);
        if (!fails) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
