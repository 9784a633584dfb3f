package vn.motcua.routing.external;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.EventJson;
import vn.motcua.events.Person;
import vn.motcua.events.Submission.Document;
import vn.motcua.rest.BoundedClient;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.worktime.Hanoi;

/** Calls other agencies' systems: one request, one acknowledgement. The sender does the retries. */
@ApplicationScoped
class PartnerClient {
    private static final int NOT_FOUND = 404;
    /** Refusals that mean "later": the token is not known yet (401), the request took too long (408), is too early (425), or one of too many (429). */
    private static final Set<Integer> PASSING = Set.of(401, 408, 425, 429);

    private final BoundedClient http;
    private final PartnerSettings settings;

    PartnerClient(PartnerSettings settings) {
        this.settings = settings;
        http = new BoundedClient(settings.timeout());
    }

    /**
     * @param revision the same package with a higher one takes the place of what was sent before
     * @param before the results of the legs that this one waited for
     * @param requests what the system has asked of the one-stop, and what became of it
     */
    record Parcel(
            UUID packageId,
            int revision,
            String caseCode,
            String legKey,
            String procedure,
            OffsetDateTime dueAt,
            JsonNode form,
            Person owner,
            Person transactor,
            String authority,
            List<Paper> documents,
            List<PlannedResult> results,
            List<EarlierResult> before,
            List<PackageRequest> requests) {}

    /** A paper of the file. @param href where the system reads it, at intake's address, as long as its leg is in work */
    record Paper(
            UUID id,
            String code,
            String name,
            int version,
            String sha256,
            long size,
            String mediaType,
            LocalDate issuedOn,
            LocalDate validUntil,
            String href) {
        static Paper of(UUID caseId, Document filed) {
            return new Paper(
                    filed.id(),
                    filed.code(),
                    filed.name(),
                    filed.version(),
                    filed.sha256(),
                    filed.size(),
                    filed.mediaType(),
                    filed.issuedOn(),
                    filed.validUntil(),
                    "/v1/applications/" + caseId + "/documents/" + filed.id());
        }
    }

    record EarlierResult(
            String leg,
            String agency,
            Outcome outcome,
            String number,
            String reason,
            OffsetDateTime issuedAt,
            List<PlannedResult> results) {
        static EarlierResult of(Leg leg) {
            return new EarlierResult(
                    leg.key(),
                    leg.agency(),
                    leg.outcome(),
                    leg.number(),
                    leg.reason(),
                    Hanoi.time(leg.issuedAt()),
                    leg.plan().results());
        }
    }

    record Acknowledgement(String remoteCode, OffsetDateTime remoteDueAt) {}

    /** The system cannot be reached or cannot answer now; nothing is wrong with the package. */
    static final class Away extends IOException {
        private Away(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** The longest time that one sending takes. */
    Duration timeout() {
        return settings.timeout();
    }

    Duration pauseAfter(int attempts) {
        return RetryPause.after(attempts, settings);
    }

    /**
     * @throws Away if the system cannot be reached, or says that it cannot answer now
     * @throws IOException if it did not acknowledge this package, with its answer
     */
    Acknowledgement send(String system, Parcel parcel) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/systems/" + system + "/packages"))
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
        var request = HttpRequest.newBuilder(address("/systems/" + system + "/packages/" + packageId + "/withdrawal"))
                .header("Idempotency-Key", packageId.toString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var status = answered(answer(request)).statusCode();
        if (status / 100 != 2 && (acknowledged || status != NOT_FOUND)) {
            throw new IOException(system + " answered " + status);
        }
    }

    private URI address(String path) {
        return URI.create(settings.url() + path);
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
