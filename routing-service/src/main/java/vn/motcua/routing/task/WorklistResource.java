package vn.motcua.routing.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Choices.Choice;
import vn.motcua.worktime.Hanoi;

/** What an official has to do: the open tasks that their posts cover at this instant or that they answer for. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "worklist")
class WorklistResource {
    private final Tasks tasks;
    private final Assignments assignments;
    private final Caller caller;
    private final Clock clock;

    WorklistResource(Tasks tasks, Assignments assignments, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Open tasks by due date", description = "Narrowed to one case with ?case=.")
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
    public Response worklist(@QueryParam("case") UUID caseId, @BeanParam Page page) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var after = page.after().map(WorklistResource::after).orElse(Tasks.After.START);
        var rows = tasks.worklist(posts.officer(), posts.agencies(), caseId, after, at, page.probe());
        var legs = tasks.legStatesOf(rows);
        return page.of(
                rows,
                task -> TaskView.of(task, Choices.of(task, legs.of(task), posts), at),
                task -> Cursor.of(task.dueAt(), task.id()));
    }

    @GET
    @Path("/{task}")
    @Transactional
    @Operation(summary = "One task; its ETag is what a command on it wants as If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response task(@PathParam("task") UUID id) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var task = tasks.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        var state = tasks.legStatesOf(List.of(task)).of(task);
        return Response.ok(TaskView.of(task, Choices.of(task, state, posts), at))
                .tag(IfMatch.of(task.version()))
                .build();
    }

    private static Tasks.After after(Cursor cursor) {
        return new Tasks.After(cursor.instant(0), cursor.uuid(1));
    }

    /**
     * @param form absent unless a form waits to be signed or sent
     * @param overdue an attribute of the due date, never a state of the case
     * @param may the commands that the reader may give now: each is a path below the task's own
     * @param mayNot the task's other commands, with the reason
     */
    public record TaskView(
            UUID id,
            long version,
            UUID caseId,
            String leg,
            TaskKind kind,
            FormKind form,
            String step,
            PostRole role,
            String agency,
            String unit,
            TaskState state,
            String accountable,
            String assignee,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            boolean overdue,
            List<String> may,
            List<RefusedCommand> mayNot) {
        record RefusedCommand(String command, WhyNot why) {}

        static TaskView of(Task task, List<Choice> choices, Instant now) {
            return new TaskView(
                    task.id(),
                    task.version(),
                    task.caseId(),
                    task.leg(),
                    task.kind(),
                    task.form(),
                    task.step(),
                    task.role(),
                    task.agency(),
                    task.unit(),
                    task.state(),
                    task.accountable(),
                    task.assignee(),
                    Hanoi.time(task.openedAt()),
                    Hanoi.time(task.dueAt()),
                    task.isOpen() && now.isAfter(task.dueAt()),
                    choices.stream()
                            .filter(choice -> task.isOpen() && choice.why() == null)
                            .map(choice -> choice.command().verb())
                            .toList(),
                    choices.stream()
                            .filter(choice -> task.isOpen() && choice.why() != null)
                            .map(choice -> new RefusedCommand(choice.command().verb(), choice.why()))
                            .toList());
        }
    }
}
