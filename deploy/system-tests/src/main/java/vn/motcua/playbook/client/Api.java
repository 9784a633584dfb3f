package vn.motcua.playbook.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** One service's API, called by one caller. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    /** @param token read at each request; null, or a supplier that returns null, for no token */
    public Api(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token == null ? () -> null : token;
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    public Answer post(String path, Object body) {
        return send(Call.post(path, body));
    }

    /** @throws UncheckedIOException if there is no answer */
    public Answer send(Call call) {
        var request = HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(LIMIT)
                .header("Accept-Language", "vi")
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        var bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        call.headers().forEach(request::header);
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        var name = request.method() + " " + request.uri();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var bytes = response.body();
            return new Answer(name, response.statusCode(), response.headers(), bytes, read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExpectationFailed("interrupted while waiting for " + request.uri());
        }
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException noJson) {
            return JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
