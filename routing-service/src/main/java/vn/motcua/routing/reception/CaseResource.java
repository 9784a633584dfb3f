package vn.motcua.routing.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.history.HistoryEntry;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.processing.DraftsRead;
import vn.motcua.routing.task.WhyNot;
import vn.motcua.worktime.Hanoi;

/** Cases as the officials of the agencies involved see them: the one that received it, and those handed a leg of it. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class CaseResource {
    private final CaseFiles caseFiles;
    private final Journal journal;
    private final Assignments assignments;
    private final WithdrawCaseFile withdrawCaseFile;
    private final DraftsRead draftsRead;
    private final Caller caller;
    private final Clock clock;

    CaseResource(
            CaseFiles caseFiles,
            Journal journal,
            Assignments assignments,
            WithdrawCaseFile withdrawCaseFile,
            DraftsRead draftsRead,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.assignments = assignments;
        this.withdrawCaseFile = withdrawCaseFile;
        this.draftsRead = draftsRead;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{case}")
    @Transactional
    @Operation(
            summary = "One case with its legs, appointments and findings",
            description = "An approver who reads it has opened the drafts that wait for them.")
    public CaseView one(@PathParam("case") UUID id, @Context HttpHeaders headers, @Context Request request) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var file = visible(id, posts);
        if (!request.getMethod().equals(HttpMethod.HEAD)) {
            draftsRead.record(file, posts, at);
        }
        return CaseView.of(file, headers);
    }

    @GET
    @Path("/{case}/history")
    @Transactional
    @Operation(summary = "Who did what, when, on which article; each line chained to the one before by its hash")
    public List<HistoryView> history(@PathParam("case") UUID id) {
        return journal.of(visible(id).id()).stream().map(HistoryView::of).toList();
    }

    @POST
    @Path("/{case}/withdrawal")
    @Transactional
    @Operation(
            summary = "The applicant asks at the counter to stop: form 05, by the one-stop that received the case",
            description = "Only while neither a decision nor a notice of the result exists (118/2025/NĐ-CP Art. 21).")
    public CaseView withdraw(
            @PathParam("case") UUID id, @Context HttpHeaders headers, @Valid @NotNull WithdrawalRequest request) {
        var file = caseFiles.lock(visible(id).id()).orElseThrow(Problem::notFound);
        var at = clock.instant();
        assignments
                .of(caller.officer(), at)
                .as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit())
                .orElseThrow(WhyNot.POST::problem);
        withdrawCaseFile.withdraw(file, caller.officer(), request.reason(), at);
        return CaseView.of(file, headers);
    }

    private CaseFile visible(UUID id) {
        return visible(id, assignments.of(caller.officer(), clock.instant()));
    }

    private CaseFile visible(UUID id, Posts posts) {
        return caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
    }

    public record WithdrawalRequest(
            @NotBlank @Size(max = 2000) String reason) {}

    public record HistoryView(
            int position,
            OffsetDateTime at,
            String actor,
            String agency,
            String action,
            String leg,
            String basis,
            String reason,
            int portalCode,
            String hash) {
        static HistoryView of(HistoryEntry entry) {
            return new HistoryView(
                    entry.position(),
                    Hanoi.time(entry.at()),
                    entry.actor(),
                    entry.agency(),
                    entry.action(),
                    entry.leg(),
                    entry.basis(),
                    entry.reason(),
                    entry.portalCode(),
                    entry.hash());
        }
    }
}
