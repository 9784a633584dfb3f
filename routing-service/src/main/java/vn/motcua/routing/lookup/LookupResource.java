package vn.motcua.routing.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.Language;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.look.Handling;
import vn.motcua.routing.look.Looks;
import vn.motcua.routing.lookup.Lookup.Standing;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.WhyNot;
import vn.motcua.worktime.Hanoi;

/** What published databases say in place of papers, for those who handle the case. */
@Path("/v1/cases/{case}/lookups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class LookupResource {
    private final CaseFiles caseFiles;
    private final Lookups lookups;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    LookupResource(
            CaseFiles caseFiles,
            Lookups lookups,
            Tasks tasks,
            Assignments assignments,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.lookups = lookups;
        this.tasks = tasks;
        this.assignments = assignments;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What published databases say in place of papers",
            description = "For those who handle the case. Each look is recorded.")
    public Found list(@PathParam("case") UUID id, @Context HttpHeaders headers) {
        var file = handled(id);
        looks.record(caller.officer(), id, clock.instant());
        return found(file, Languages.of(headers));
    }

    @POST
    @Path("/{document}")
    @Transactional
    @Operation(
            summary = "Look it up, or look it up again",
            description =
                    "In a moment. What the database said before stays until it says something else. 404 if no database holds it.")
    public Found again(
            @PathParam("case") UUID id, @PathParam("document") String document, @Context HttpHeaders headers) {
        var file = handled(id);
        lookups.askAgain(file, document);
        looks.record(caller.officer(), id, clock.instant());
        return found(file, Languages.of(headers));
    }

    private CaseFile handled(UUID id) {
        var posts = assignments.of(caller.officer(), clock.instant());
        var file = caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        if (!Handling.is(file, posts, tasks.openOf(id))) {
            throw WhyNot.POST.problem();
        }
        return file;
    }

    private Found found(CaseFile file, Language language) {
        return new Found(lookups.of(file.id()).stream()
                .map(lookup -> LookupView.of(
                        lookup, file.checked().heldIn(lookup.document()).orElse(null), language))
                .toList());
    }

    @Schema(name = "LookupList")
    public record Found(List<LookupView> items) {}

    @Schema(name = "Lookup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LookupView(
            String document,
            String database,
            String basis,
            Standing standing,
            JsonNode data,
            OffsetDateTime answeredAt,
            String lastError) {
        /** @param holder null if no database holds it any more */
        private static LookupView of(Lookup lookup, HeldDocument holder, Language language) {
            return new LookupView(
                    lookup.document(),
                    holder == null ? null : holder.database().in(language),
                    holder == null ? null : holder.basis(),
                    lookup.standing(),
                    lookup.data(),
                    Hanoi.time(lookup.answeredAt()),
                    lookup.lastError());
        }
    }
}
