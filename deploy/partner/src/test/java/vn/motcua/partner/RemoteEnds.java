package vn.motcua.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import vn.motcua.partner.http.Json;

/** Replaces Keycloak and routing on the network; answers 202 unless set otherwise. */
final class RemoteEnds implements AutoCloseable {
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;

    private RemoteEnds(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/motcua/protocol/openid-connect/token", this::grant);
        server.createContext("/v1/external-messages", this::take);
        server.start();
    }

    static RemoteEnds start() throws IOException {
        return new RemoteEnds(0);
    }

    static RemoteEnds startAt(int port) throws IOException {
        return new RemoteEnds(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI routing() {
        return URI.create("http://127.0.0.1:" + port());
    }

    URI keycloak() {
        return URI.create("http://127.0.0.1:" + port() + "/realms/motcua");
    }

    synchronized void answerNext(Integer... statuses) {
        answers.addAll(Arrays.asList(statuses));
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void grant(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var client = form.replaceAll(".*client_id=([^&]*).*", "$1");
        var right = form.equals(
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client + "-secret");
        reply(exchange, right ? 200 : 401, "{\"access_token\":\"token-of-" + client + "\",\"expires_in\":300}");
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        var status = nextAnswer();
        told.add(new Told(exchange.getRequestHeaders().getFirst("Authorization"), body, status));
        reply(exchange, status, "{}");
    }

    private synchronized int nextAnswer() {
        return answers.isEmpty() ? 202 : answers.remove();
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    record Told(String authorization, JsonNode message, int answered) {
        String kind() {
            return message.path("kind").asText();
        }

        int sequence() {
            return message.path("sequence").asInt();
        }
    }
}
