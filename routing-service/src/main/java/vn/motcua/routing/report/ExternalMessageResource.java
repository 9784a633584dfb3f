package vn.motcua.routing.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Fault;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Grounds;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.form.ItemRequest;

/** Where other agencies' systems report on what was sent to them. A repeated report changes nothing; an early one waits. */
@Path("/v1/external-messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("integrator")
@Tag(name = "other systems")
class ExternalMessageResource {
    private final Packages packages;
    private final CaseFiles caseFiles;
    private final ReceiveReport receiveReport;
    private final Caller caller;

    ExternalMessageResource(Packages packages, CaseFiles caseFiles, ReceiveReport receiveReport, Caller caller) {
        this.packages = packages;
        this.caseFiles = caseFiles;
        this.receiveReport = receiveReport;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Report progress or the result of a package", description = """
                Only the system that got the package. What it wants of the applicant (SUPPLEMENT_WANTED, MORE_TIME_WANTED) goes to \
                the one-stop, which sends it or gives it back; what became of it stands in the package, which is sent anew. \
                Answers APPLIED, DUPLICATE, WAITING for an earlier report, or TOO_LATE \
                where the leg has ended: such a report is kept, and the one-stop looks at it. One that contradicts an \
                earlier one is kept, too, and answered 409.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response report(@Context HttpHeaders headers, @Context UriInfo uri, @Valid @NotNull Report report) {
        var casePackage = packages.sentTo(caller.client(), report.packageId()).orElseThrow(Problem::notFound);
        var faults = report.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var file = caseFiles.lock(casePackage.caseId()).orElseThrow(Problem::notFound);
        packages.getEntityManager().refresh(casePackage);
        var receipt = receiveReport.on(report, casePackage, file);
        // Returned, not thrown, because the kept report must be committed.
        return receipt == ReceiveReport.Receipt.CONTRADICTS
                ? contradicts().answer(headers, uri)
                : Response.ok(new Receipt(report.messageId(), receipt)).build();
    }

    private static Problem contradicts() {
        return Problem.conflict("report-contradicts");
    }

    @Schema(name = "ReportKind")
    public enum Kind {
        RECEIVED,
        IN_PROGRESS,
        /** The applicant is to be asked for more: form 02, which the one-stop sends. */
        SUPPLEMENT_WANTED,
        /** It will be late: form 04, which the one-stop sends. */
        MORE_TIME_WANTED,
        RESULT
    }

    /**
     * @param sequence counts the reports on one package, from 1
     * @param handler who has it there; of a form that the one-stop is to send, who signed it
     * @param reason why not, if the outcome is not GRANTED; why more is wanted
     * @param basis the provision that the reason rests on
     * @param items with SUPPLEMENT_WANTED: every defect at once
     * @param dueAt with MORE_TIME_WANTED: the new date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            @NotNull UUID messageId,
            @NotNull UUID packageId,
            @NotNull @Min(1) @Max(10_000) Integer sequence,
            @NotNull Kind kind,
            OffsetDateTime at,
            @Valid Handler handler,
            Outcome outcome,
            @Valid Result result,
            @Size(min = 1, max = 2000) String reason,
            @Size(min = 1, max = 300) String basis,
            @Size(min = 1, max = 100) List<@Valid @NotNull ItemRequest> items,
            OffsetDateTime dueAt) {
        private List<Fault> faults() {
            return switch (kind) {
                case RECEIVED, IN_PROGRESS -> List.of();
                case SUPPLEMENT_WANTED ->
                    missing(Map.of("/items", items != null, "/reason", reason != null, "/handler/name", hasSigner()));
                case MORE_TIME_WANTED ->
                    missing(Map.of("/dueAt", dueAt != null, "/reason", reason != null, "/handler/name", hasSigner()));
                case RESULT ->
                    outcome == null
                            ? List.of(Fault.of("/outcome", "required"))
                            : Grounds.missing("", outcome, reason, basis);
            };
        }

        private static List<Fault> missing(Map<String, Boolean> given) {
            return given.entrySet().stream()
                    .filter(each -> !each.getValue())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .map(place -> Fault.of(place, "required"))
                    .toList();
        }

        private boolean hasSigner() {
            return handler != null && handler.name() != null;
        }

        CaseFile.Paper paper() {
            return result == null
                    ? new CaseFile.Paper(null, null)
                    : new CaseFile.Paper(result.number(), result.sha256());
        }

        /** What the applicant reads about why not; null if everything was granted. */
        String grounds() {
            return Grounds.of(reason, basis);
        }

        /** The ids and the time of the report do not matter. */
        boolean saysTheSame(Report other) {
            return sequence.equals(other.sequence)
                    && kind == other.kind
                    && outcome == other.outcome
                    && Objects.equals(handler, other.handler)
                    && Objects.equals(result, other.result)
                    && Objects.equals(reason, other.reason)
                    && Objects.equals(basis, other.basis)
                    && Objects.equals(items, other.items)
                    && Objects.equals(dueAt, other.dueAt);
        }
    }

    public record Handler(
            @Size(min = 1, max = 200) @OneLine String name,
            @Size(min = 1, max = 200) @OneLine String unit) {}

    /** @param sha256 of the file that was sent to intake before; absent if there is none */
    public record Result(
            @NotBlank @Size(max = 64) @OneLine String code,
            @Size(min = 1, max = 64) @OneLine String number,
            @Size(min = 1, max = 500) @OneLine String name,
            LocalDate issuedAt,
            @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    @Schema(name = "ReportReceipt")
    public record Receipt(UUID messageId, ReceiveReport.Receipt state) {}
}
