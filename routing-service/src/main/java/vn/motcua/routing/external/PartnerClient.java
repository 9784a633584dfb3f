package vn.motcua.routing.external;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission.Document;

/** Speaks to other agencies' systems: one request, one acknowledgement; retrying is the sender's. */
@ApplicationScoped
class PartnerClient {
    private final HttpClient http;
    private final URI base;
    private final Duration timeout;

    PartnerClient(
            @ConfigProperty(name = "motcua.partner.url") URI base,
            @ConfigProperty(name = "motcua.external.timeout") Duration timeout) {
        this.base = base;
        this.timeout = timeout;
        http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    record Parcel(
            UUID packageId,
            String caseCode,
            String legKey,
            String procedure,
            OffsetDateTime dueAt,
            JsonNode form,
            String ownerName,
            List<Document> documents,
            List<PlannedResult> results) {}

    record Acknowledgement(String remoteCode, OffsetDateTime remoteDueAt) {}

    /** @throws IOException if the system did not acknowledge, with what it said */
    Acknowledgement send(String system, Parcel parcel) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/systems/" + system + "/packages"))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.packageId().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(parcel)))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(system + " answered " + response.statusCode());
        }
        try {
            return EventJson.read(response.body(), Acknowledgement.class);
        } catch (IllegalArgumentException e) {
            throw new IOException(system + " acknowledged in a form we cannot read", e);
        }
    }
}
