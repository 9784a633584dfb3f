package vn.motcua.routing.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.clock.MachineTime;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/**
 * Packages that other agencies' systems have not taken, for the people who run the service. They can be sent again. Only a
 * withdrawal can be closed, because a leg without its package would never end.
 */
@Path("/v1/ops/packages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Operations")
@RunOnVirtualThread
class WaitingPackageResource {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Packages packages;
    private final Caller caller;
    private final Clock clock;
    private final Clock machine;

    WaitingPackageResource(Packages packages, Caller caller, Clock clock, @MachineTime Clock machine) {
        this.packages = packages;
        this.caller = caller;
        this.clock = clock;
        this.machine = machine;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List packages that another system has not taken",
            description = "Oldest first, with what it answered last.")
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
                                                            implementation = WaitingPackage.class))))
    public Response list(@BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return page.of(
                packages.waiting(after, page.probe()),
                each -> WaitingPackage.of(each, clock),
                each -> Cursor.of(each.id()));
    }

    @POST
    @Path("{id}/send")
    @Transactional
    @Operation(summary = "Send a package again", description = "At once, whatever pause it was in.")
    @APIResponse(responseCode = "204", description = "It is tried in a moment")
    public void send(@PathParam("id") UUID id) {
        packages.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(CasePackage::isWaiting)
                .orElseThrow(Problem::notFound)
                .sendNow(machine.instant());
        Log.infof("package %s is sent again for %s", id, caller.key());
    }

    @POST
    @Path("{id}/close")
    @Transactional
    @Operation(
            summary = "Close a withdrawal that another system does not take, with the reason",
            description = "Somebody has told it in another way.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "409", description = "A file is to be sent, and its leg would never end")
    public void close(@PathParam("id") UUID id, @Valid @NotNull Closing request) {
        var waiting = packages.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(CasePackage::isWaiting)
                .orElseThrow(Problem::notFound);
        if (!waiting.isToWithdraw()) {
            throw Problem.conflict("package-needed");
        }
        waiting.toldOtherwise(caller.key() + ": " + request.reason());
    }

    /** @param reason in the words of the operator */
    @Schema(name = "PackageClosing")
    record Closing(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "WaitingPackage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingPackage(
            UUID id,
            UUID caseId,
            String leg,
            String system,
            CasePackage.State state,
            int attempts,
            OffsetDateTime createdAt,
            OffsetDateTime nextTryAt,
            String lastError) {
        static WaitingPackage of(CasePackage waiting, Clock clock) {
            return new WaitingPackage(
                    waiting.id(),
                    waiting.caseId(),
                    waiting.leg(),
                    waiting.system(),
                    waiting.state(),
                    waiting.attempts(),
                    at(waiting.createdAt(), clock),
                    at(waiting.nextTryAt(), clock),
                    waiting.lastError());
        }

        private static OffsetDateTime at(Instant instant, Clock clock) {
            return instant.atZone(clock.getZone()).toOffsetDateTime();
        }
    }
}
