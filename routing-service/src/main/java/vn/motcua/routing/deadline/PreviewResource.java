package vn.motcua.routing.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.deadline.ProofView.Sources;
import vn.motcua.routing.law.Agencies;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.worktime.LimitClock;

/** Calculates when something would be due. */
@Path("/v1/deadlines/preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "deadlines")
class PreviewResource {
    private final WorkingTime workingTime;
    private final Agencies agencies;

    PreviewResource(WorkingTime workingTime, Agencies agencies) {
        this.workingTime = workingTime;
        this.agencies = agencies;
    }

    @POST
    @Transactional
    @Operation(summary = "When something would be due that starts then, there, with these stops and extensions")
    public ProofView preview(@NotNull @Valid ClockQuestion question, @Context HttpHeaders headers) {
        return ProofView.of(
                limitClock(question),
                question.agency(),
                question.cutOff(),
                Sources.NONE,
                workingTime.days(),
                Languages.of(headers));
    }

    private LimitClock limitClock(ClockQuestion question) {
        var faults = new ArrayList<>(question.faults());
        if (!agencies.isKnown(question.agency())) {
            faults.add(Fault.of("/agency", "unknown-agency", question.agency()));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        try {
            return question.clock();
        } catch (IllegalArgumentException disorder) {
            throw Problem.invalid(Fault.of("", "disorder"));
        }
    }
}
