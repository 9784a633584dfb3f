package vn.motcua.partner.agency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.partner.http.Json;

/**
 * Client-credentials tokens, one per system, kept while they are valid. The client is the system's name and the local
 * realm's secret is the name with {@code -secret}.
 */
final class Tokens {
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    Tokens(HttpClient http, URI realm) {
        this.http = http;
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
    }

    String of(String system) throws IOException, InterruptedException {
        var token = held.get(system);
        if (token == null || token.isOld()) {
            token = fetch(system);
            held.put(system, token);
        }
        return token.value();
    }

    void forget(String system) {
        held.remove(system);
    }

    private Token fetch(String system) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + system + "&client_secret=" + system + "-secret";
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("no token: Keycloak answered " + response.statusCode());
        }
        var granted = Json.MAPPER.readTree(response.body());
        var lasts = Duration.ofSeconds(granted.path("expires_in").asLong()).minus(SPARE);
        return new Token(granted.path("access_token").asText(), System.nanoTime() + lasts.toNanos());
    }

    /** @param until as in {@link System#nanoTime}: tokens expire in real time, independent of the moved clock */
    private record Token(String value, long until) {
        boolean isOld() {
            return System.nanoTime() - until >= 0;
        }
    }
}
