package vn.motcua.notification.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A portal that keeps what it acknowledges and can be unavailable for single applications. */
public class Portal implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> ACKNOWLEDGED = new CopyOnWriteArrayList<>();
    private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

    private HttpServer server;

    /** Answers alternately with HTTP 503 and with an error code in HTTP 200. */
    static void failNext(String externalId, int times) {
        FAILURES.put(externalId, new AtomicInteger(times));
    }

    static int failuresLeft(String externalId) {
        return FAILURES.get(externalId).get();
    }

    static List<JsonNode> acknowledged(String externalId) {
        return ACKNOWLEDGED.stream()
                .filter(body -> externalId(body).equals(externalId))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/portal/echo", Portal::take);
        server.start();
        return Map.of(
                "motcua.partner.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void take(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody());
        var failures = FAILURES.computeIfAbsent(externalId(body), _ -> new AtomicInteger());
        if (failures.get() > 0) {
            var odd = failures.getAndDecrement() % 2 == 1;
            answer(exchange, odd ? 503 : 200, odd ? "away" : "{\"error_code\":7}");
        } else {
            ACKNOWLEDGED.add(body);
            answer(exchange, 200, "{\"error_code\":0}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String externalId(JsonNode body) {
        return body.at("/data/0/externalId").asText();
    }
}
