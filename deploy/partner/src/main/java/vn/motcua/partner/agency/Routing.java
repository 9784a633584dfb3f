package vn.motcua.partner.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import vn.motcua.partner.http.Json;

/** Sends messages to routing, with the system's own token. */
final class Routing {
    private static final int LONGEST_ANSWER_KEPT = 2000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Tokens tokens;
    private final URI messages;
    private final Clock clock;

    Routing(URI keycloak, URI routing, Clock clock) {
        this.tokens = new Tokens(http, keycloak);
        this.messages = URI.create(routing + "/v1/external-messages");
        this.clock = clock;
    }

    /**
     * Tries once to send the message; a failure is returned as an attempt, too.
     *
     * @throws InterruptedException if this process is being stopped: the outcome of the attempt is unknown
     */
    Attempt tell(String system, Message message) throws InterruptedException {
        try {
            var response = http.send(request(tokens.of(system), message), BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                tokens.forget(system);
            }
            return attempt(response.statusCode(), response.body());
        } catch (IOException e) {
            return attempt(0, e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    private Attempt attempt(int status, String answer) {
        var kept = answer.length() > LONGEST_ANSWER_KEPT ? answer.substring(0, LONGEST_ANSWER_KEPT) : answer;
        return new Attempt(Moment.text(clock), status, kept);
    }

    private HttpRequest request(String token, Message message) {
        return HttpRequest.newBuilder(messages)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(message)))
                .build();
    }

    private static byte[] json(Message message) {
        try {
            return Json.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
