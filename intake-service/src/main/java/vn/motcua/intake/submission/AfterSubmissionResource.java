package vn.motcua.intake.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Text;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Viewers;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Languages;

/** What the applicant may ask for once the application is with the office. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submission")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class AfterSubmissionResource {
    private final Applications applications;
    private final Viewers viewers;
    private final Submit submit;
    private final IdempotencyKeys keys;

    AfterSubmissionResource(Applications applications, Viewers viewers, Submit submit, IdempotencyKeys keys) {
        this.applications = applications;
        this.viewers = viewers;
        this.submit = submit;
        this.keys = keys;
    }

    @POST
    @Path("/supplement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Send the supplement that the case asked for",
            description =
                    "Attach new documents first. It takes the same road as the first submission, one round later.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            schema = @Schema(implementation = SupplementRequest.class),
                            examples = @ExampleObject(name = "note", value = "{\"note\": \"Đã bổ sung giấy tờ\"}")))
    @APIResponse(
            responseCode = "202",
            description = "Taken in",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = Receipt.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "The case does not ask for a supplement")
    @APIResponse(
            responseCode = "422",
            description = "nothing-new: neither paper nor answer nor note; the request stands")
    public Response supplement(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            SupplementRequest body) {
        var viewer = viewers.current();
        var request = body == null ? SupplementRequest.EMPTY : body;
        request.check();
        return keys.once("supplement/" + id, key, request, () -> {
            var application = applications.actedOnBy(viewer, id);
            var at = submit.now();
            submit.supplement(application, request, at);
            return receipt(application, at, Receipt.SUPPLEMENTED, headers);
        });
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Ask the office to stop",
            description = "Possible until a decision exists (118/2025/NĐ-CP Art. 21); the receiving one-stop answers.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawalRequest.class),
                            examples = @ExampleObject(name = "reason", value = "{\"reason\": \"Không còn nhu cầu\"}")))
    @APIResponse(
            responseCode = "202",
            description = "Passed on",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = Receipt.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "A draft, withdrawn or closed already")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            WithdrawalRequest request) {
        var viewer = viewers.current();
        WithdrawalRequest.check(request);
        return keys.once("withdraw/" + id, key, request, () -> {
            var application = applications.actedOnBy(viewer, id);
            var at = submit.now();
            submit.withdrawal(application, request, at);
            return receipt(application, at, Receipt.WITHDRAWAL_ASKED, headers);
        });
    }

    private static Response receipt(Application application, OffsetDateTime at, Text message, HttpHeaders headers) {
        return Response.accepted(
                        Receipt.later(application.id(), application.round(), at, message, Languages.of(headers)))
                .location(URI.create("/v1/applications/" + application.id()))
                .tag(IfMatch.of(application.version()))
                .build();
    }
}
