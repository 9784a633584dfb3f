package vn.motcua.routing.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Deadline;
import vn.motcua.routing.casefile.Deadlines;
import vn.motcua.routing.casefile.Promise;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.post.Assignments;
import vn.motcua.worktime.CalendarGap;
import vn.motcua.worktime.LimitClock;

/** Why something is due when it is. */
@Path("/v1/cases/{case}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "deadlines")
class DeadlineResource {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final WorkingTime workingTime;
    private final Assignments assignments;
    private final Caller caller;
    private final Clock clock;

    DeadlineResource(
            CaseFiles caseFiles,
            Deadlines deadlines,
            WorkingTime workingTime,
            Assignments assignments,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.workingTime = workingTime;
        this.assignments = assignments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Every due date of a case in the order in which they were set, each with its proof")
    public List<DeadlineView> ofCase(@PathParam("case") UUID id, @Context HttpHeaders headers) {
        var agencies = assignments.agenciesOf(caller.officer(), clock.instant());
        var file = caseFiles.visibleTo(agencies, id).orElseThrow(Problem::notFound);
        var days = workingTime.days();
        return deadlines.of(file.id()).stream()
                .map(deadline -> view(deadline, days, Languages.of(headers)))
                .toList();
    }

    private static DeadlineView view(Deadline deadline, AnnouncedDays days, Language language) {
        return deadline.promise()
                .map(promise -> view(deadline, promise, days, language))
                .orElseGet(() -> DeadlineView.unproved(deadline, null, false));
    }

    private static DeadlineView view(Deadline deadline, Promise promise, AnnouncedDays days, Language language) {
        try {
            return DeadlineView.of(deadline, promise.since(), proof(promise, days, language));
        } catch (CalendarGap _) {
            // It was counted once: days were taken from the calendar since.
            return DeadlineView.unproved(deadline, promise.since(), true);
        }
    }

    private static ProofView proof(Promise promise, AnnouncedDays days, Language language) {
        var start = LocalDateTime.ofInstant(promise.start(), HANOI);
        var limitClock = new LimitClock(promise.limit(), start, List.of());
        return ProofView.of(limitClock, promise.office(), promise.cutOff(), days, language);
    }
}
