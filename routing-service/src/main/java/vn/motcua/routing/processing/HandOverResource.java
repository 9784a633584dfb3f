package vn.motcua.routing.processing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Fault;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.Recipient;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** The one-stop that received the case gives each result to the applicant as soon as it is there. */
@Path("/v1/tasks/{task}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "return")
class HandOverResource {
    private final Desk desk;
    private final GiveSteps giveSteps;

    HandOverResource(Desk desk, GiveSteps giveSteps) {
        this.desk = desk;
        this.giveSteps = giveSteps;
    }

    @POST
    @Transactional
    @Operation(summary = "Hand the result over to the owner or an authorised person (61/2018/NĐ-CP Art. 20)")
    public CaseView handOver(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull HandOverRequest request) {
        var recipient = request.recipient();
        var work = desk.open(taskId, headers, Command.HAND_OVER);
        giveSteps.handOver(work, recipient);
        return CaseView.of(work.file(), headers);
    }

    @Schema(name = "Receiver")
    public enum Receiver {
        OWNER,
        AUTHORISED,
        POST
    }

    /**
     * @param name of the person authorised
     * @param paper the power of attorney or the post's receipt; what the owner showed, if they did
     */
    public record HandOverRequest(
            @NotNull Receiver receiver,
            @Size(min = 1, max = 200) @OneLine String name,
            @Size(min = 1, max = 300) @OneLine String paper) {
        /** @throws Problem 400 naming what is missing */
        Recipient recipient() {
            var faults = new ArrayList<Fault>();
            if (receiver == Receiver.AUTHORISED && name == null) {
                faults.add(Fault.of("/name", "required"));
            }
            if (receiver != Receiver.AUTHORISED && name != null) {
                faults.add(Fault.of("/name", "not-allowed"));
            }
            if (receiver != Receiver.OWNER && paper == null) {
                faults.add(Fault.of("/paper", "required"));
            }
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            return new Recipient(Recipient.Kind.valueOf(receiver.name()), name, paper);
        }
    }
}
