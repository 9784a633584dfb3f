package vn.motcua.routing.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.routing.reception.ReceptionResource.AcceptRequest;
import vn.motcua.routing.task.Batch;
import vn.motcua.routing.task.Command;

/** The counter accepts many applications at once. Forms 02 and 03 are written one by one, because each says why. */
@Path("/v1/batches/accept")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "batches")
class AcceptManyResource {
    private final Batch batch;
    private final AcceptCaseFile acceptCaseFile;

    AcceptManyResource(Batch batch, AcceptCaseFile acceptCaseFile) {
        this.batch = batch;
        this.acceptCaseFile = acceptCaseFile;
    }

    @POST
    @Operation(summary = "Accept up to 100 applications, each answered by itself")
    public Batch.Answers accept(
            @Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull AcceptMany request) {
        return batch.give(
                Command.ACCEPT,
                request.items(),
                headers,
                uri,
                (work, item) ->
                        acceptCaseFile.acceptOrCheckAgain(work, item.statement().acceptance()));
    }

    /** The items are checked one by one: what is wrong with one stops no other. */
    public record AcceptMany(
            @NotEmpty @Size(max = Batch.MOST) List<@NotNull AcceptItem> items) {}

    /** @param statement absent for an acceptance without any */
    public record AcceptItem(
            @NotNull UUID task,
            @NotNull @Min(0) Long version,
            @Valid AcceptRequest statement) implements Batch.Item {
        public AcceptItem {
            statement = statement == null ? AcceptRequest.NONE : statement;
        }
    }
}
