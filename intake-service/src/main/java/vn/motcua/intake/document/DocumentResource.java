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
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Text;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.filing.Faults;
import vn.motcua.intake.filing.FilingCheck;
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
    private final DocumentStore store;
    private final PortalSource portal;
    private final Viewers viewers;
    private final DocumentRules rules;
    private final Clock clock;

    DocumentResource(
            AttachDocument attachDocument,
            DocumentStore store,
            PortalSource portal,
            Viewers viewers,
            DocumentRules rules,
            Clock clock) {
        this.attachDocument = attachDocument;
        this.store = store;
        this.portal = portal;
        this.viewers = viewers;
        this.rules = rules;
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
                            schema = @Schema(implementation = Attached.class),
                            examples = @ExampleObject(name = "stored", value = Attached.EXAMPLE)))
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
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        var viewer = viewers.current();
        var naming = naming("?", code, name, new Faults());
        var kind = MediaKind.of(contentType).orElseThrow(DocumentResource::notTaken);
        attachDocument.requirePossible(viewer, id);
        if (length != null && length > rules.maximumBytes()) {
            throw Problem.tooLarge(rules.maximumBytes());
        }
        try (var received = Received.from(body, rules.maximumBytes())) {
            requireContent(kind, received);
            store.put(id, naming.id(), received);
            var content = new Document.Content(kind.mediaType(), received.sha256(), received.size());
            return attached(attachDocument.stored(viewer, id, naming, content));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Attach a document", description = ATTACH)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ToFetch.class),
                            examples = @ExampleObject(name = "toFetch", value = ToFetch.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "To be fetched",
            content =
                    @Content(
                            schema = @Schema(implementation = Attached.class),
                            examples = @ExampleObject(name = "stored", value = Attached.EXAMPLE)))
    public Response announce(@PathParam("id") UUID id, ToFetch request) {
        var viewer = viewers.current();
        if (!(viewer instanceof Viewer.Portal)) {
            throw Problem.forbidden(
                    "portal-only", new Text("Chỉ cổng dịch vụ công dùng được.", "For the portal only."));
        }
        var faults = new Faults();
        if (!faults.required("", request)) {
            faults.throwIfAny();
        }
        faults.optionallyShaped("/sha256", request.sha256(), ToFetch.SHA256, "64 hex digits");
        var source = faults.required("/url", request.url()) ? portal.allowed(request.url()) : null;
        if (source != null && source.isEmpty()) {
            faults.add("/url", "not-allowed", "Địa chỉ không được phép.", "Not an allowed address.");
        }
        var naming = naming("/", request.code(), request.name(), faults);
        return attached(attachDocument.toFetch(viewer, id, naming, source.orElseThrow(), request.sha256()));
    }

    private AttachDocument.Naming naming(String at, String code, String name, Faults faults) {
        faults.shaped(at + "code", code, FilingCheck.CODE, "TK-01");
        faults.line(at + "name", name, 200);
        faults.throwIfAny();
        return new AttachDocument.Naming(Uuid7.next(clock), code, name);
    }

    private static void requireContent(MediaKind kind, Received received) throws IOException {
        if (received.size() == 0 || !kind.beginsWith(received.head())) {
            throw Problem.unprocessable(
                    "content-mismatch",
                    new Text(
                            "Nội dung tệp không đúng loại đã khai, hoặc tệp rỗng.",
                            "The file is not of the kind declared, or empty."));
        }
    }

    private static Problem notTaken() {
        return Problem.unsupportedMediaType(new Text(
                "Chỉ nhận PDF, JPEG, PNG, XML hoặc tệp ký số.", "Only PDF, JPEG, PNG, XML or a signed container."));
    }

    private static Response attached(Document document) {
        return Response.created(
                        URI.create("/v1/applications/" + document.applicationId() + "/documents/" + document.id()))
                .entity(Attached.of(document))
                .build();
    }

    @Schema(name = "DocumentToFetch")
    record ToFetch(
            @Schema(required = true) String code,
            @Schema(required = true) String name,

            @Schema(description = "Below a base address agreed with the portal", required = true)
            String url,

            @Schema(description = "If given, the file must have it")
            String sha256) {
        static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
        static final String EXAMPLE = """
            {"code": "GCS-01", "name": "Giấy chứng sinh", "url": "https://dichvucong.gov.vn/tep/77a1"}\
            """;
    }

    @Schema(name = "AttachedDocument")
    record Attached(UUID id, String code, String name, int version, String sha256, long size, DocumentStatus status) {
        static final String EXAMPLE = """
            {"id": "0198d3a0-7c00-7000-8000-00000000000a", "code": "TK-01", "name": "Tờ khai", "version": 1,
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "size": 4, "status": "STORED"}\
            """;

        static Attached of(Document document) {
            return new Attached(
                    document.id(),
                    document.code(),
                    document.name(),
                    document.version(),
                    document.sha256(),
                    document.size(),
                    document.status());
        }
    }
}
