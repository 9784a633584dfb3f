package vn.motcua.routing.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.events.EventJson;
import vn.motcua.events.Person;
import vn.motcua.rest.BoundedClient;
import vn.motcua.routing.external.PartnerSettings;
import vn.motcua.routing.external.RetryPause;

/** Asks the databases, through the gateway that knows which one holds a paper. People are in the body, never in the address. */
@ApplicationScoped
class DatabaseClient {
    private static final int MOST_BYTES = 65_536;

    private final BoundedClient http;
    private final PartnerSettings settings;

    DatabaseClient(PartnerSettings settings) {
        this.settings = settings;
        http = new BoundedClient(settings.timeout());
    }

    record Question(String procedure, String document, Person person) {}

    /** @param data what it holds, if it was found */
    record Answer(Boolean found, JsonNode data) {}

    Duration timeout() {
        return settings.timeout();
    }

    Duration pauseAfter(int attempts) {
        return RetryPause.after(attempts, settings);
    }

    /** @return what it holds; empty if it has nothing @throws IOException if it does not answer, or not so that we can read it */
    Optional<JsonNode> ask(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/databases/lookups"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(question)))
                .build();
        var response = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        var answer = read(response.body());
        if (answer == null || answer.found() == null || (answer.found() && !isThere(answer.data()))) {
            throw new IOException("answered without saying what it found");
        }
        return answer.found() ? Optional.of(answer.data()) : Optional.empty();
    }

    private static boolean isThere(JsonNode data) {
        return data != null && !data.isNull();
    }

    private static Answer read(byte[] body) throws IOException {
        // No table keeps this character.
        if (new String(body, StandardCharsets.UTF_8).contains("\\u0000")) {
            throw new IOException("answered with a text that cannot be stored");
        }
        try {
            return EventJson.read(body, Answer.class);
        } catch (IllegalArgumentException e) {
            throw new IOException("answered in a form we cannot read", e);
        }
    }
}
