package vn.motcua.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** One service's API as one caller sees it. */
public final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    /** @param token read at each request; null for nobody */
    Api(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, "application/json", json(body), headers);
    }

    /** @param headers names and values in turn */
    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, "application/json", json(body), headers);
    }

    /** @throws Disappointment unless there is one */
    public HttpResponse<byte[]> file(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token.get())
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new Disappointment(path + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disappointment("interrupted while waiting for " + path);
        }
    }

    Answer send(String method, String path, String contentType, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Accept-Language", "vi")
                .method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var name = request.method() + " " + request.uri();
            return new Answer(name, response.statusCode(), read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disappointment("interrupted while waiting for " + request.uri());
        }
    }

    static JsonNode read(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }
}
