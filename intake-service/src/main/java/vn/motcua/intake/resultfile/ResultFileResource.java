package vn.motcua.intake.resultfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.document.StoreFile;
import vn.motcua.intake.document.StoreFile.Stored;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;

/** Where the system of another agency sends the file of a result, before it reports the result with the file's hash. */
@Path("/v1/applications/{id}/results/{leg}/file")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
@RunOnVirtualThread
@RolesAllowed("integrator")
class ResultFileResource {
    private static final int MOST_FILES = 20;

    private final Applications applications;
    private final ResultFiles files;
    private final StoreFile storeFile;
    private final Viewers viewers;
    private final Clock clock;

    ResultFileResource(
            Applications applications, ResultFiles files, StoreFile storeFile, Viewers viewers, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.storeFile = storeFile;
        this.viewers = viewers;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send the file of a result", description = """
                By the system that works on the leg, before it reports the result. PDF, JPEG, PNG, XML or a signed container, \
                20 MB at most, and 20 files a leg. The result names the SHA-256 of the file that holds; the same file twice is \
                one.\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "file", value = "%PDF-1.7 ...")))
    @APIResponse(
            responseCode = "200",
            description = "Kept; the applicant sees it once the result is issued",
            content =
                    @Content(
                            schema = @Schema(implementation = Received.class),
                            examples = @ExampleObject(name = "received", value = Received.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "Not the system of an agency")
    @APIResponse(responseCode = "404", description = "The caller does not work on this leg now")
    @APIResponse(responseCode = "409", description = "Too many files")
    @APIResponse(responseCode = "413", description = "Larger than 20 MB")
    @APIResponse(responseCode = "415", description = "A kind of file that is not taken")
    public Received send(
            @PathParam("id") UUID id,
            @PathParam("leg") String leg,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        var system = viewers.agencySystem().orElseThrow(() -> Problem.forbidden("not-an-agency-system"));
        QuarkusTransaction.requiringNew().run(() -> requirePossible(system, id, leg));
        var fileId = Uuid7.next(clock);
        var stored = storeFile.store(id, fileId, contentType, length, body);
        QuarkusTransaction.requiringNew().run(() -> keep(id, leg, fileId, stored, system));
        return new Received(stored.mediaType(), stored.sha256(), stored.size());
    }

    private void requirePossible(String system, UUID id, String leg) {
        applications.requireWorkOf(system, id, leg);
        if (files.count(id, leg) >= MOST_FILES) {
            throw Problem.conflict("too-many-documents");
        }
    }

    /** Bytes that are there already are removed again. */
    private void keep(UUID id, String leg, UUID fileId, Stored stored, String system) {
        applications.locked(id).orElseThrow(Problem::notFound);
        requirePossible(system, id, leg);
        if (files.of(id, leg, stored.sha256()).isEmpty()) {
            storeFile.keep(fileId);
            files.persist(new ResultFile(fileId, id, leg, stored, system, clock.instant()));
        }
    }

    @Schema(name = "ReceivedFile")
    public record Received(
            @Schema(description = "As it was sent, and as its first bytes agree")
            String mediaType,

            @Schema(description = "What the report of the result names")
            String sha256,

            @Schema(description = "In bytes") long size) {
        static final String EXAMPLE = """
                {"mediaType": "application/pdf",
                 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "size": 48213}""";
    }
}
