package vn.motcua.routing.note;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.note.CaseNote.Kind;
import vn.motcua.routing.post.Assignment;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.OfficerNames;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.task.WhyNot;
import vn.motcua.worktime.Hanoi;

/** Notes of officials to each other about a case, and a head's instructions; the applicant sees none of them. */
@Path("/v1/cases/{case}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class NoteResource {
    private static final String NEVER_CHANGED = "0";

    private final CaseFiles caseFiles;
    private final CaseNotes notes;
    private final Assignments assignments;
    private final OfficerNames names;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    NoteResource(
            CaseFiles caseFiles,
            CaseNotes notes,
            Assignments assignments,
            OfficerNames names,
            IdempotencyKeys keys,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.notes = notes;
        this.assignments = assignments;
        this.names = names;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List the notes and instructions about a case",
            description = "Newest first; for the officials of every agency that has a part in it.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = OnPage.class)))
    public Response list(@PathParam("case") UUID id, @BeanParam Page page) {
        var found = notes.of(visible(id, posts()).id(), page.after(), page.probe());
        var named = names.of(found.stream().map(CaseNote::officer).collect(Collectors.toSet()));
        return page.of(found, note -> NoteView.of(note, named.get(note.officer())), note -> Cursor.of(note.id()));
    }

    @POST
    @Transactional
    @Operation(
            summary = "Write a note, or as a head an instruction",
            description = "It cannot be changed or taken back: a correction is another note.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(
            @PathParam("case") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewNote request) {
        var posts = posts();
        var file = visible(id, posts);
        var agency = agency(file, posts, request.kind());
        return keys.once("note/" + id, key, request, () -> {
            var at = clock.instant();
            var note = new CaseNote(
                    Uuid7.next(clock), file.id(), request.kind(), posts.officer(), agency, request.text(), at);
            notes.persist(note);
            return Response.created(URI.create("/v1/cases/" + id + "/notes"))
                    .tag(NEVER_CHANGED)
                    .entity(NoteView.of(note, names.of(Set.of(posts.officer())).get(posts.officer())))
                    .build();
        });
    }

    /** The agency for which the officer writes: one with a part in the case, and for an instruction one that they lead. */
    private static String agency(CaseFile file, Posts posts, Kind kind) {
        return posts.held().stream()
                .filter(post -> kind == Kind.NOTE || post.leads())
                .map(Assignment::agency)
                .filter(agency -> agency.equals(file.receivingAgency())
                        || file.legs().stream()
                                .anyMatch(leg ->
                                        leg.openedAt() != null && leg.agency().equals(agency)))
                .findFirst()
                .orElseThrow(WhyNot.POST::problem);
    }

    private Posts posts() {
        return assignments.of(caller.officer(), clock.instant());
    }

    private CaseFile visible(UUID id, Posts posts) {
        return caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
    }

    public record NewNote(
            @NotNull Kind kind, @NotBlank @Size(max = 2000) String text) {}

    @Schema(name = "NotePage")
    public record OnPage(List<NoteView> items) {}

    /** @param officerName absent if the staff list does not know the officer */
    public record NoteView(
            UUID id, Kind kind, String officer, String officerName, String agency, OffsetDateTime at, String text) {
        static NoteView of(CaseNote note, String name) {
            return new NoteView(
                    note.id(), note.kind(), note.officer(), name, note.agency(), Hanoi.time(note.at()), note.text());
        }
    }
}
