package vn.motcua.routing.urge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.WhyNot;

/** The head of the one-stop asks about a late or risky leg, whichever agency has it. */
@Path("/v1/cases/{case}/legs/{leg}/urge")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "processing")
class UrgeResource {
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final UrgeLeg urgeLeg;
    private final Caller caller;
    private final Clock clock;

    UrgeResource(CaseFiles caseFiles, Assignments assignments, UrgeLeg urgeLeg, Caller caller, Clock clock) {
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.urgeLeg = urgeLeg;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            summary =
                    "Ask whoever has the leg's work how it stands: by the head of the one-stop that received the case",
            description = "The question and the answer stand in the history. The dates stay as they are.")
    public CaseView urge(
            @PathParam("case") UUID id,
            @PathParam("leg") String key,
            @Context HttpHeaders headers,
            @Valid @NotNull Reason request) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var posts = assignments.of(caller.officer(), at);
        caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        var file = caseFiles.lock(id).orElseThrow(Problem::notFound);
        var head = posts.as(PostRole.HEAD_OF_ONE_STOP, file.receivingAgency(), file.receivingUnit())
                .orElseThrow(WhyNot.POST::problem);
        var leg = file.legs().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
        urgeLeg.urge(file, leg, request.reason(), head, at);
        return CaseView.of(file, headers);
    }
}
