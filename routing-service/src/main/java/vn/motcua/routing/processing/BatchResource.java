package vn.motcua.routing.processing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.OneLine;
import vn.motcua.routing.processing.HandOverResource.HandOverRequest;
import vn.motcua.routing.task.Batch;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Work;

/** One command on up to a hundred tasks. What needs words of its own, or a look at each, is not among them. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "batches")
class BatchResource {
    private final Batch batch;
    private final GiveSteps giveSteps;

    BatchResource(Batch batch, GiveSteps giveSteps) {
        this.batch = batch;
        this.giveSteps = giveSteps;
    }

    @POST
    @Path("/assign")
    @Operation(summary = "Give up to 100 tasks to officers, each answered by itself; by the head of the unit")
    public Batch.Answers assign(@Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull AssignMany many) {
        return give(Command.ASSIGN, many.items(), headers, uri, (work, item) -> giveSteps.assign(work, item.officer()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "Complete up to 100 steps, each answered by itself")
    public Batch.Answers complete(@Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull Many many) {
        return give(Command.COMPLETE, many.items(), headers, uri, (work, _) -> giveSteps.complete(work));
    }

    @POST
    @Path("/approve")
    @Operation(
            summary = "Approve up to 100 drafts that grant, each answered by itself",
            description =
                    "Only drafts that the approver has opened as they are now, with GET /v1/cases/{case}; a rejection is signed by itself.")
    public Batch.Answers approve(@Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull Many many) {
        return give(Command.APPROVE, many.items(), headers, uri, (work, _) -> giveSteps.approveIfOpened(work));
    }

    @POST
    @Path("/issue")
    @Operation(summary = "Number, date and issue up to 100 results, each answered by itself")
    public Batch.Answers issue(@Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull IssueMany many) {
        return give(Command.ISSUE, many.items(), headers, uri, (work, item) -> giveSteps.issue(work, item.number()));
    }

    @POST
    @Path("/hand-over")
    @Operation(summary = "Hand over up to 100 results, each answered by itself")
    public Batch.Answers handOver(
            @Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull HandOverMany many) {
        return give(
                Command.HAND_OVER,
                many.items(),
                headers,
                uri,
                (work, item) -> giveSteps.handOver(work, item.receipt().recipient()));
    }

    private <T extends Batch.Item> Batch.Answers give(
            Command command, List<T> items, HttpHeaders headers, UriInfo uri, BiConsumer<Work, T> act) {
        return batch.give(command, items, headers, uri, (work, item) -> {
            act.accept(work, item);
            return Optional.empty();
        });
    }

    public record Many(@NotEmpty @Size(max = Batch.MOST) List<@NotNull TaskItem> items) {}

    public record TaskItem(
            @NotNull UUID task, @NotNull @Min(0) Long version) implements Batch.Item {}

    public record AssignMany(
            @NotEmpty @Size(max = Batch.MOST) List<@NotNull AssignItem> items) {}

    public record AssignItem(
            @NotNull UUID task,
            @NotNull @Min(0) Long version,
            @NotBlank @Size(max = 64) @OneLine String officer) implements Batch.Item {}

    public record IssueMany(
            @NotEmpty @Size(max = Batch.MOST) List<@NotNull IssueItem> items) {}

    /** @param number the document's number if the office has given one already; otherwise the next of the year's book */
    public record IssueItem(
            @NotNull UUID task,
            @NotNull @Min(0) Long version,
            @Size(min = 1, max = 64) @OneLine String number) implements Batch.Item {}

    public record HandOverMany(
            @NotEmpty @Size(max = Batch.MOST) List<@NotNull HandOverItem> items) {}

    public record HandOverItem(
            @NotNull UUID task,
            @NotNull @Min(0) Long version,
            @NotNull @Valid HandOverRequest receipt) implements Batch.Item {}
}
