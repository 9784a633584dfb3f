package vn.motcua.routing.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.WhyNot;

/** A receipt's number that was written down wrongly is put right; the wrong one stays in the history. */
@Path("/v1/cases/{case}/fee-receipt")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class FeeReceiptResource {
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FeeReceiptResource(CaseFiles caseFiles, Assignments assignments, Journal journal, Caller caller, Clock clock) {
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Put the number of the fee receipt right",
            description = "By the counter that accepted the case. The wrong number stays in the history.")
    public CaseView correct(
            @PathParam("case") UUID id, @Context HttpHeaders headers, @Valid @NotNull ReceiptCorrection request) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        var file = caseFiles.lock(id).orElseThrow(Problem::notFound);
        var officer = posts.as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit())
                .orElseThrow(WhyNot.POST::problem);
        if (file.acceptedAt() == null) {
            throw Problem.conflict("not-accepted");
        }
        if (!request.feeReceipt().equals(file.statement().feeReceipt())) {
            var event = file.correctFeeReceipt(request.feeReceipt(), request.reason(), officer, at);
            journal.write(file, new Journal.Line(officer.officer(), file.receivingAgency(), null), at, event);
        }
        return CaseView.of(file, headers);
    }

    public record ReceiptCorrection(
            @NotBlank @Size(max = 64) @OneLine String feeReceipt,
            @NotBlank @Size(max = 2000) String reason) {}
}
