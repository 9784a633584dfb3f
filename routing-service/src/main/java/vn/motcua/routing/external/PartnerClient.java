package vn.motcua.routing.external;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission.Document;
import vn.motcua.rest.BoundedClient;

/** Calls other agencies' systems: one request, one acknowledgement. The sender does the retries. */
@ApplicationScoped
class PartnerClient {
    private static final int NOT_FOUND = 404;
    /** Refusals that mean "later": our token is not known yet, too slow, too early, too much. */
    private static final Set<Integer> PASSING = Set.of(401, 408, 425, 429);

    private final BoundedClient http;
    private final URI base;
    private final Duration timeout;
    private final Duration retryAfter;
    private final Duration retryAtMost;

    PartnerClient(
            @ConfigProperty(name = "motcua.partner.url") URI base,
            @ConfigProperty(name = "motcua.external.timeout") Duration timeout,
            @ConfigProperty(name = "motcua.external.retry-after") Duration retryAfter,
            @ConfigProperty(name = "motcua.external.retry-at-most") Duration retryAtMost) {
        this.base = base;
        this.timeout = timeout;
        this.retryAfter = retryAfter;
        this.retryAtMost = retryAtMost;
        http = new BoundedClient(timeout);
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

    /** The system cannot be reached or cannot answer now; nothing is wrong with the package. */
    static final class Away extends IOException {
        private Away(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** The longest time that one sending takes. */
    Duration timeout() {
        return timeout;
    }

    /** The pause doubles with each attempt, up to a maximum. */
    Duration pauseAfter(int attempts) {
        var pause = retryAfter.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(retryAtMost) > 0 ? retryAtMost : pause;
    }

    /**
     * @throws Away if the system cannot be reached, or says that it cannot answer now
     * @throws IOException if it did not acknowledge this package, with its answer
     */
    Acknowledgement send(String system, Parcel parcel) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/systems/" + system + "/packages"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.packageId().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(parcel)))
                .build();
        var response = answered(answer(request));
        if (response.statusCode() / 100 != 2) {
            throw new IOException(system + " answered " + response.statusCode());
        }
        try {
            return EventJson.read(response.body(), Acknowledgement.class);
        } catch (IllegalArgumentException e) {
            throw new IOException(system + " acknowledged in a form we cannot read", e);
        }
    }

    /**
     * Tells the system that the file is withdrawn; a system that does not know it and never acknowledged it has nothing to withdraw.
     *
     * @throws Away if the system cannot be reached, or says that it cannot answer now
     * @throws IOException if it did not take the withdrawal, with its answer
     */
    void withdraw(String system, UUID packageId, boolean acknowledged) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        base.resolve("/systems/" + system + "/packages/" + packageId + "/withdrawal"))
                .header("Idempotency-Key", packageId.toString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var status = answered(answer(request)).statusCode();
        if (status / 100 != 2 && (acknowledged || status != NOT_FOUND)) {
            throw new IOException(system + " answered " + status);
        }
    }

    private static HttpResponse<byte[]> answered(HttpResponse<byte[]> response) throws Away {
        if (response.statusCode() >= 500 || PASSING.contains(response.statusCode())) {
            throw new Away("answered " + response.statusCode(), null);
        }
        return response;
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new Away(unreachable.toString(), unreachable);
        }
    }
}
