package vn.motcua.intake.filing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.FilingReads;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.filing.FilingRequest.ContactBody;
import vn.motcua.rest.IfMatch;

/** What applicants do with their own filing: read it back, change or delete it as a draft, correct where they are told. */
@Path("/v1/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filing")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class OwnFilingResource {
    private final Applications applications;
    private final ChangeFiling changeFiling;
    private final FilingReads filingReads;
    private final Viewers viewers;

    OwnFilingResource(Applications applications, ChangeFiling changeFiling, FilingReads filingReads, Viewers viewers) {
        this.applications = applications;
        this.changeFiling = changeFiling;
        this.filingReads = filingReads;
        this.viewers = viewers;
    }

    @GET
    @Path("/filing")
    @Transactional
    @Operation(summary = "Read back what was filed", description = """
        The answers as they stand now, in the shape in which they are sent. For the parties, the portal and the counter
        that received them; each read by an official is recorded. Documents are listed with the application.\
        """)
    @APIResponse(responseCode = "429", description = "An official has read too many within an hour")
    @APIResponse(
            responseCode = "200",
            description = "The filing; ETag is the application's version",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingRequest.class),
                            examples = @ExampleObject(name = "maritalStatus", value = FilingExamples.CITIZEN)))
    public Response read(@PathParam("id") UUID id) {
        var viewer = viewers.current();
        var application = applications.filedBy(viewer, id);
        if (viewer instanceof Viewer.Officer officer) {
            filingReads.record(id, officer.id());
        }
        return filing(application, viewer);
    }

    @PUT
    @Path("/filing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change a draft", description = """
        Replaces the whole content of a draft: procedure, counter, people, contact, answers. Its documents stay. What a
        counter or a portal wrote is changed there. Once it is submitted, answers change only with a supplement that the
        case asks for.\
        """)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FilingRequest.class),
                            examples = @ExampleObject(name = "maritalStatus", value = FilingExamples.CITIZEN)))
    @APIResponse(
            responseCode = "200",
            description = "The filing as it is now; ETag is the application's version",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingRequest.class),
                            examples = @ExampleObject(name = "maritalStatus", value = FilingExamples.CITIZEN)))
    @APIResponse(
            responseCode = "403",
            description =
                    "Not a party any more, not at the new counter, or an applicant's change to what an office wrote")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, FilingRequest request) {
        var viewer = viewers.current();
        var application = opened(viewer, id, version);
        changeFiling.change(application, request, viewer);
        return filing(application, viewer);
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Delete a draft",
            description = "With its documents and its history. What is submitted is withdrawn instead.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        changeFiling.delete(opened(viewers.current(), id, version));
    }

    @PUT
    @Path("/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Correct where notices go", description = """
        Name, e-mail, telephone and language of an application that is submitted, also after its end; from now on notices
        go there. A draft's contact changes with the draft.\
        """)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ContactBody.class),
                            examples = @ExampleObject(name = "contact", value = FilingExamples.CONTACT)))
    @APIResponse(
            responseCode = "200",
            description = "The contact as it is now; ETag is the application's version",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactBody.class),
                            examples = @ExampleObject(name = "contact", value = FilingExamples.CONTACT)))
    @APIResponse(responseCode = "409", description = "A draft")
    public Response correctContact(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, ContactBody contact) {
        var viewer = viewers.current();
        var application = opened(viewer, id, version);
        changeFiling.correct(application, contact, viewer);
        return Response.ok(ContactBody.of(application.filing().contact()))
                .tag(IfMatch.of(application.version()))
                .build();
    }

    /** Locks it, in the version that the caller has read. */
    private Application opened(Viewer viewer, UUID id, String version) {
        var application = applications.actedOnBy(viewer, id);
        IfMatch.require(version, application.version());
        return application;
    }

    private static Response filing(Application application, Viewer viewer) {
        return Response.ok(FilingRequest.of(application.filing(), !(viewer instanceof Viewer.Citizen)))
                .tag(IfMatch.of(application.version()))
                .build();
    }
}
