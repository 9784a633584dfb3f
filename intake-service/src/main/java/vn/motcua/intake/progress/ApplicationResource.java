package vn.motcua.intake.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.ApplicationState;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.document.Documents;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class ApplicationResource {
    private final Applications applications;
    private final Documents documents;
    private final Progress progress;
    private final Viewers viewers;
    private final Clock clock;

    ApplicationResource(
            Applications applications, Documents documents, Progress progress, Viewers viewers, Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.progress = progress;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List the applications that the caller may see",
            description = "Newest first: a citizen's own, a counter's, an agency's with work on it, a portal's own.")
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
                                                            implementation = Line.class)),
                            examples = @ExampleObject(name = "page", value = ProgressExamples.LIST)))
    public Response list(
            @Parameter(description = "A portal's own dossier number", example = "G22.99.08-260831-000123")
                    @QueryParam("externalId")
                    String externalId,
            @BeanParam Page page) {
        var rows = applications.page(viewers.current(), externalId, page.after(), page.probe());
        return page.of(rows, row -> Line.of(row, clock.getZone()), row -> Cursor.of(row.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Read where an application stands",
            description = "State, portal code, who handles it, appointments per result, what is asked, results.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands; ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationView.class),
                            examples = @ExampleObject(name = "inProcess", value = ProgressExamples.APPLICATION)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var application = applications.seenBy(viewers.current(), id);
        var parts = new ApplicationView.Parts(
                progress.find(id), progress.results(id), progress.forms(id), documents.of(id));
        return Response.ok(ApplicationView.of(application, parts, Languages.of(headers), clock.getZone()))
                .tag(IfMatch.of(application.version()))
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    @Transactional
    @Operation(
            summary = "Read what happened, oldest first",
            description = "The applicant's and the offices' acts in one story.")
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
                                                            implementation = Told.class)),
                            examples = @ExampleObject(name = "page", value = ProgressExamples.TIMELINE)))
    public Response timeline(@PathParam("id") UUID id, @BeanParam Page page, @Context HttpHeaders headers) {
        applications.seenBy(viewers.current(), id);
        var rows = progress.timeline(id, page.after(), page.probe());
        var language = Languages.of(headers);
        return page.of(
                rows,
                row -> Told.of(row, language, clock.getZone()),
                row -> Cursor.of(row.at(), row.origin(), row.number()));
    }

    @Schema(name = "ApplicationLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            ApplicationState state,
            String procedure,
            String externalId,
            OffsetDateTime createdAt,
            OffsetDateTime submittedAt) {
        static Line of(Application application, ZoneId zone) {
            return new Line(
                    application.id(),
                    application.state(),
                    application.procedure(),
                    application.origin().externalId(),
                    application.createdAt().atZone(zone).toOffsetDateTime(),
                    Optional.ofNullable(application.submittedAt())
                            .map(at -> at.atZone(zone).toOffsetDateTime())
                            .orElse(null));
        }
    }

    @Schema(name = "TimelineLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            OffsetDateTime at,
            String event,
            String text,
            Integer portalCode,
            String agency,
            String unit,
            String leg,
            String handler,
            String note) {
        static Told of(TimelineLine line, Language language, ZoneId zone) {
            return new Told(
                    line.at().atZone(zone).toOffsetDateTime(),
                    line.event(),
                    TimelineWords.text(line, language),
                    line.portalCode(),
                    line.agency(),
                    line.unit(),
                    line.leg(),
                    line.handler(),
                    TimelineWords.note(line));
        }
    }
}
