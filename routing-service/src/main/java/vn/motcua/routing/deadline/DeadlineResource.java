package vn.motcua.routing.deadline;

import static java.util.stream.Collectors.toMap;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.Language;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.appointment.Deadline;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.appointment.Pause;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.deadline.ProofView.Sources;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.post.Assignments;
import vn.motcua.worktime.CalendarGap;

/** Explains the due dates of a case. */
@Path("/v1/cases/{case}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "deadlines")
class DeadlineResource {
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
        var agencies = assignments.of(caller.officer(), clock.instant()).agencies();
        var file = caseFiles.visibleTo(agencies, id).orElseThrow(Problem::notFound);
        var days = workingTime.days();
        var all = deadlines.of(file.id());
        var newest = all.stream().collect(toMap(DeadlineResource::what, Function.identity(), (_, later) -> later));
        return all.stream()
                .map(deadline -> {
                    var standing = deadline == newest.get(what(deadline)) ? standing(file, deadline) : null;
                    return view(deadline, standing, sources(file, deadline), days, Languages.of(headers));
                })
                .toList();
    }

    private static List<Object> what(Deadline deadline) {
        return Arrays.asList(deadline.kind(), deadline.leg());
    }

    /** Null while its clock runs. */
    private static Pause standing(CaseFile file, Deadline deadline) {
        return deadline.leg() == null
                ? null
                : file.leg(deadline.leg()).standing().orElse(null);
    }

    private static Sources sources(CaseFile file, Deadline deadline) {
        var rules = new Rules(file.checked().parameters());
        var limit = deadline.leg() == null
                ? rules.source("intake.answer")
                : ofLeg(file.leg(deadline.leg()).plan(), deadline);
        return new Sources(limit, rules.source("cutOff.time"), rules.source("supplement.clock"));
    }

    private static String ofLeg(PlannedLeg plan, Deadline deadline) {
        return deadline.isOfTheResult() ? plan.results().getFirst().limitSource() : plan.limitSource();
    }

    private static DeadlineView view(
            Deadline deadline, Pause standing, Sources sources, AnnouncedDays days, Language language) {
        return deadline.promise()
                .map(promise -> view(deadline, promise, standing, sources, days, language))
                .orElseGet(() -> DeadlineView.unproved(deadline, null, false));
    }

    private static DeadlineView view(
            Deadline deadline,
            Promise promise,
            Pause standing,
            Sources sources,
            AnnouncedDays days,
            Language language) {
        try {
            return DeadlineView.of(deadline, promise.since(), proof(promise, standing, sources, days, language));
        } catch (CalendarGap _) {
            // The date was counted once; days have been removed from the calendar since then.
            return DeadlineView.unproved(deadline, promise.since(), true);
        }
    }

    private static ProofView proof(
            Promise promise, Pause standing, Sources sources, AnnouncedDays days, Language language) {
        var pauses = Stream.concat(promise.pauses().stream(), Stream.ofNullable(standing))
                .toList();
        return ProofView.of(promise.clock(pauses), promise.office(), promise.cutOff(), sources, days, language);
    }
}
