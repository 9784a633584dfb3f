package vn.motcua.intake.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Messages;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;

@Path("/v1/applications/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class DocumentResource {
    private static final String ATTACH = """
        The body is the file: PDF, JPEG, PNG, XML or a signed container, 20 MB at most. One with a code that is there
        already is its next version. Kept as it came; the answer names its SHA-256. A portal may send JSON instead and
        name a document that it holds: it is fetched in the background from the portal's own address, and no other.\
        """;

    private final AttachDocument attachDocument;
    private final StoreFile storeFile;
    private final PortalSource portal;
    private final Viewers viewers;
    private final Clock clock;

    DocumentResource(
            AttachDocument attachDocument, StoreFile storeFile, PortalSource portal, Viewers viewers, Clock clock) {
        this.attachDocument = attachDocument;
        this.storeFile = storeFile;
        this.portal = portal;
        this.viewers = viewers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Attach a document", description = ATTACH)
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "file", value = "%PDF-1.7 ...")))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachedDocument.class),
                            examples = @ExampleObject(name = "stored", value = AttachedDocument.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "Neither a draft nor asked for a supplement")
    @APIResponse(responseCode = "413", description = "Larger than 20 MB")
    @APIResponse(responseCode = "415", description = "A kind of file that is not taken")
    public Response upload(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure's component code", example = "TK-01") @QueryParam("code")
                    String code,
            @Parameter(description = "What kind of paper it is; no person's name", example = "Tờ khai")
                    @QueryParam("name")
                    String name,
            @Parameter(
                            description = "The day of issue that stands on it; not in the future, not before 1900",
                            example = "2026-08-20")
                    @QueryParam("issuedOn")
                    String issuedOn,
            @Parameter(description = "The last day on which it is good, if one stands on it", example = "2027-02-20")
                    @QueryParam("validUntil")
                    String validUntil,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        var viewer = viewers.current();
        var faults = new BodyFaults();
        var dates = PaperDates.read("?", issuedOn, validUntil, LocalDate.now(clock), faults);
        var naming = DocumentNaming.naming("?", Uuid7.next(clock), code, name, dates, faults);
        attachDocument.requirePossible(viewer, id);
        var stored = storeFile.store(id, naming.id(), contentType, length, body);
        var content = new Document.Content(stored.mediaType(), stored.sha256(), stored.size());
        return attached(attachDocument.stored(viewer, id, naming, content));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Attach a document", description = ATTACH)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentToFetch.class),
                            examples = @ExampleObject(name = "toFetch", value = DocumentToFetch.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "To be fetched",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachedDocument.class),
                            examples = @ExampleObject(name = "stored", value = AttachedDocument.EXAMPLE)))
    public Response announce(@PathParam("id") UUID id, DocumentToFetch request) {
        var viewer = viewers.current();
        if (!(viewer instanceof Viewer.Portal)) {
            throw Problem.forbidden("portal-only");
        }
        var faults = new BodyFaults();
        if (!faults.required("", request)) {
            faults.throwIfAny();
        }
        faults.optionallyShaped("/sha256", request.sha256(), DocumentToFetch.SHA256, "64 hex digits");
        faults.optionalLine("/url", request.url(), DocumentToFetch.LONGEST_URL);
        var source = faults.required("/url", request.url()) ? portal.allowed(request.url()) : null;
        if (source != null && source.isEmpty()) {
            faults.add("/url", "not-allowed", Messages.of("not-allowed.allowed-address"));
        }
        var dates = PaperDates.read("/", request.issuedOn(), request.validUntil(), LocalDate.now(clock), faults);
        var naming = DocumentNaming.naming("/", Uuid7.next(clock), request.code(), request.name(), dates, faults);
        return attached(attachDocument.toFetch(viewer, id, naming, source.orElseThrow(), request.sha256()));
    }

    private static Response attached(Document document) {
        return Response.created(
                        URI.create("/v1/applications/" + document.applicationId() + "/documents/" + document.id()))
                .entity(AttachedDocument.of(document))
                .build();
    }
}
