package vn.motcua.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignments;

/** What an official has to do, and what their units, agency or counter have. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "worklist")
class WorklistResource {
    private final Worklist worklist;
    private final Assignments assignments;
    private final RowReader rowReader;
    private final Caller caller;

    WorklistResource(Worklist worklist, Assignments assignments, RowReader rowReader, Caller caller) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.rowReader = rowReader;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Open work of a scope, by due date or arrival")
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
                                                            implementation = TaskView.class))))
    public Response worklist(
            @Valid @BeanParam WorklistQuery query, @BeanParam Page page, @Context HttpHeaders headers) {
        var timeLeft = rowReader.now();
        var posts = assignments.of(caller.officer(), timeLeft.now());
        var after = page.after()
                .map(cursor -> new Worklist.End(cursor.instant(0), cursor.uuid(1)))
                .orElse(Worklist.End.START);
        var filter = query.filter(timeLeft.now(), timeLeft.soon());
        var found = worklist.read(query.scope.of(posts), query.sort, filter, after, page.probe());
        return page.of(
                found.rows(),
                rowReader.views(found.rows(), posts, timeLeft, headers),
                row -> cursor(Worklist.End.of(row, query.sort)),
                found.stoppedAt().map(WorklistResource::cursor));
    }

    @GET
    @Path("/{task}")
    @Operation(summary = "One task; its ETag is what a command on it wants as If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response task(@PathParam("task") UUID id, @Context HttpHeaders headers) {
        var timeLeft = rowReader.now();
        var posts = assignments.of(caller.officer(), timeLeft.now());
        var task = worklist.task(id, Scope.all(posts)).orElseThrow(Problem::notFound);
        return Response.ok(rowReader.view(task, posts, timeLeft, headers))
                .tag(IfMatch.of(task.version()))
                .build();
    }

    private static Cursor cursor(Worklist.End end) {
        return Cursor.of(end.at(), end.id());
    }
}
