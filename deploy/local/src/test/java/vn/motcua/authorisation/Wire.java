package vn.motcua.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Sends requests as they are written: no client of ours that could leave something out. */
final class Wire implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final HttpClient http = HttpClient.newHttpClient();

    /** @param next the path of the next page, if there is one */
    record Reply(int status, JsonNode body, String text, Set<String> headers, Optional<String> next) {
        String problem() {
            return body.path("type").asText("").replaceFirst(".*/", "");
        }

        /** What must not differ between what is hidden and what is not there: all but the address asked for. */
        String shape() {
            var copy = body.isObject() ? ((ObjectNode) body.deepCopy()).without("instance") : body;
            return status + " " + headers + " " + copy;
        }
    }

    /** @param token null for nobody */
    Reply send(URI service, String token, Call call) {
        var request = HttpRequest.newBuilder(URI.create(service + call.path()))
                .timeout(LIMIT)
                .header("Accept-Language", "vi")
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        call.headers().forEach(request::header);
        return reply(request.build());
    }

    private Reply reply(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var link = answer.headers().firstValue("Link").map(NEXT::matcher).filter(next -> next.find());
            return new Reply(
                    answer.statusCode(),
                    json(answer.body()),
                    answer.body(),
                    new TreeSet<>(answer.headers().map().keySet()),
                    link.map(next -> next.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
