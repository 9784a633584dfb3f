package vn.motcua.intake.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.clock.MachineTime;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/**
 * Lets ops list, retry and close documents that have not been fetched from a portal. It shows neither name nor address,
 * because both may be personal.
 */
@Path("/v1/ops/unfetched-documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Operations")
@RunOnVirtualThread
class UnfetchedDocumentResource {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Documents documents;
    private final DocumentMissed missed;
    private final Caller caller;
    private final Clock clock;
    private final Clock machine;

    UnfetchedDocumentResource(
            Documents documents, DocumentMissed missed, Caller caller, Clock clock, @MachineTime Clock machine) {
        this.documents = documents;
        this.missed = missed;
        this.caller = caller;
        this.clock = clock;
        this.machine = machine;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List documents that have not come from the portal",
            description = "Oldest first, with the last fault: those that are tried again and those that were given up.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            description = "The rows",
                                                            implementation = Unfetched.class))))
    public Response list(@BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return page.of(
                documents.unfetched(after, page.probe()),
                document -> Unfetched.of(document, clock),
                document -> Cursor.of(document.id()));
    }

    @POST
    @Path("{id}/fetch")
    @Transactional
    @Operation(summary = "Fetch a document again", description = "At once, and as often as at first.")
    @APIResponse(responseCode = "204", description = "It is tried in a moment")
    public void fetch(@PathParam("id") UUID id) {
        documents.unfetched(id).orElseThrow(Problem::notFound).fetchAgain(machine.instant());
        Log.infof("document %s is fetched again for %s", id, caller.key());
    }

    @POST
    @Path("{id}/close")
    @Transactional
    @Operation(summary = "Give a document up, with the reason", description = "It is neither tried again nor listed.")
    @APIResponse(responseCode = "204", description = "Closed")
    public void close(@PathParam("id") UUID id, @Valid @NotNull Closing request) {
        var document = documents.unfetched(id).orElseThrow(Problem::notFound);
        var hoped = document.status() == DocumentStatus.TO_FETCH;
        document.close(caller.key() + ": " + request.reason());
        if (hoped) {
            missed.tell(document);
        }
    }

    /** @param reason in the words of ops */
    @Schema(name = "UnfetchedDocumentClosing")
    record Closing(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "UnfetchedDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unfetched(
            UUID id,
            UUID applicationId,
            String code,
            int version,
            DocumentStatus status,
            int attempts,
            OffsetDateTime nextAttempt,
            String lastFault) {
        static Unfetched of(Document document, Clock clock) {
            return new Unfetched(
                    document.id(),
                    document.applicationId(),
                    document.code(),
                    document.version(),
                    document.status(),
                    document.attempts(),
                    at(document.nextAttempt(), clock),
                    document.lastFault());
        }

        private static OffsetDateTime at(Instant instant, Clock clock) {
            return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
        }
    }
}
