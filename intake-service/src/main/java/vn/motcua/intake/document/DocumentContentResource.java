package vn.motcua.intake.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.rest.Problem;

@Path("/v1/applications/{id}/documents/{document}")
@Tag(name = "Documents")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class DocumentContentResource {
    private final Applications applications;
    private final Documents documents;
    private final AttachDocument attachDocument;
    private final FileAnswer fileAnswer;
    private final Viewers viewers;
    private final Clock clock;

    DocumentContentResource(
            Applications applications,
            Documents documents,
            AttachDocument attachDocument,
            FileAnswer fileAnswer,
            Viewers viewers,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.attachDocument = attachDocument;
        this.fileAnswer = fileAnswer;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read a document", description = """
                For those who may see the application, and for the system of another agency as long as it works on a leg. \
                Each read by an official or such a system is recorded.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "The bytes as they came; ETag is their SHA-256",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 ...")))
    @APIResponse(responseCode = "409", description = "Not fetched from the portal yet")
    public Response read(@PathParam("id") UUID id, @PathParam("document") UUID documentId) {
        var document = QuarkusTransaction.requiringNew().call(() -> readable(id, documentId));
        return fileAnswer.of(id, documentId, document.stored());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put right what was written about a document",
            description =
                    "Its code, name and dates, as a whole. Of a draft, or of one attached for a supplement that is not sent yet.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentNaming.class),
                            examples = @ExampleObject(name = "naming", value = DocumentNaming.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "As it is named now; another code gives it that code's next version",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachedDocument.class),
                            examples = @ExampleObject(name = "named", value = AttachedDocument.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "Filed already, or no documents are taken now")
    public AttachedDocument name(
            @PathParam("id") UUID id, @PathParam("document") UUID documentId, DocumentNaming request) {
        var naming = DocumentNaming.read(request, documentId, LocalDate.now(clock));
        return AttachedDocument.of(attachDocument.name(viewers.current(), id, documentId, naming));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remove a document",
            description =
                    "Of a draft, or one attached for a supplement that is not sent yet. What was filed stays with the case.")
    @APIResponse(responseCode = "204", description = "Removed; its bytes follow in a few minutes")
    @APIResponse(responseCode = "409", description = "Filed already, or no documents are taken now")
    public void remove(@PathParam("id") UUID id, @PathParam("document") UUID documentId) {
        attachDocument.remove(viewers.current(), id, documentId);
    }

    private Document readable(UUID id, UUID documentId) {
        var reader = recordedReader(id);
        var document = documents.in(id, documentId).orElseThrow(Problem::notFound);
        if (document.status() != DocumentStatus.STORED) {
            throw Problem.conflict("document-not-fetched");
        }
        reader.ifPresent(who -> documents.recordRead(document, who, clock.instant()));
        return document;
    }

    /** @return who reads somebody else's papers; empty for the people of the application @throws Problem 403, 404 */
    private Optional<String> recordedReader(UUID id) {
        var system = viewers.agencySystem();
        if (system.isPresent()) {
            applications.requireWorkOf(system.get(), id);
            return system;
        }
        var viewer = viewers.current();
        applications.seenBy(viewer, id);
        return viewer instanceof Viewer.Officer officer ? Optional.of(officer.id()) : Optional.empty();
    }
}
