package vn.motcua.intake.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.IntakeRules;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.filing.FilingCheck;
import vn.motcua.intake.filing.FilingRequest;
import vn.motcua.intake.filing.OpenDraft;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Languages;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submission")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class SubmissionResource {
    private final Applications applications;
    private final Viewers viewers;
    private final OpenDraft openDraft;
    private final Submit submit;
    private final MayBeSubmitted mayBeSubmitted;
    private final IdempotencyKeys keys;
    private final IntakeRules rules;

    SubmissionResource(
            Applications applications,
            Viewers viewers,
            OpenDraft openDraft,
            Submit submit,
            MayBeSubmitted mayBeSubmitted,
            IdempotencyKeys keys,
            IntakeRules rules) {
        this.rules = rules;
        this.applications = applications;
        this.viewers = viewers;
        this.openDraft = openDraft;
        this.submit = submit;
        this.mayBeSubmitted = mayBeSubmitted;
        this.keys = keys;
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Submit a draft", description = """
        Answers with a receipt at once, whatever else is down: one local transaction. A counter officer may
        order the case to be settled in one sitting, and enter what was received on paper while the line was down; others
        send no body.\
        """)
    @RequestBody(
            required = false,
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionRequest.class),
                            examples = {
                                @ExampleObject(name = "oneSitting", value = SubmissionRequest.EXAMPLE),
                                @ExampleObject(name = "onPaper", value = SubmissionRequest.ON_PAPER)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Taken in",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = Receipt.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "Submitted already")
    @APIResponse(
            responseCode = "422",
            description =
                    "no-signer: whoever is to have signed signs nothing there; not-there-then: whoever is to have received it did not sit there")
    @APIResponse(
            responseCode = "429",
            description = "too-many-for-address: too many filings with notices to one address that is not proved")
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            SubmissionRequest body) {
        var viewer = viewers.current();
        var request = body == null ? SubmissionRequest.EMPTY : body;
        var faults = new BodyFaults();
        request.check(viewer, submit.now(), rules.onPaperWithin(), faults);
        faults.throwIfAny();
        return keys.once("submit/" + id, key, request, () -> {
            var application = applications.actedOnBy(viewer, id);
            return submitted(application, request, viewer, headers);
        });
    }

    @POST
    @Path("/one-sitting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed("officer")
    @Operation(
            summary = "File and submit at the counter what is settled in one sitting",
            description = "Register, accept, issue and return in one command (61/2018/NĐ-CP Art. 17(4)).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OneSitting.class),
                            examples = @ExampleObject(name = "certifiedCopies", value = OneSitting.EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "Taken in",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = Receipt.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "Not at this counter now")
    @APIResponse(responseCode = "422", description = "no-signer: whoever is to have signed signs nothing there")
    public Response oneSitting(
            @HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers, OneSitting request) {
        var viewer = viewers.current();
        OneSitting.check(request, viewer, submit.now(), rules.onPaperWithin());
        return keys.once(
                "one-sitting",
                key,
                request,
                () -> submitted(openDraft.of(request.application(), viewer), request.submission(), viewer, headers));
    }

    private Response submitted(Application application, SubmissionRequest request, Viewer viewer, HttpHeaders headers) {
        var now = submit.now();
        var filedAt = OnPaperRequest.filedAt(request.onPaper(), now);
        mayBeSubmitted.require(application, request, viewer, filedAt.toInstant());
        var sitting = SittingRequest.of(request.sitting(), viewer);
        submit.first(application, sitting, OnPaperRequest.of(request.onPaper(), now), filedAt);
        return Response.accepted(Receipt.first(application.id(), filedAt, Languages.of(headers)))
                .location(URI.create("/v1/applications/" + application.id()))
                .tag(IfMatch.of(application.version()))
                .build();
    }

    @Schema(name = "Submission")
    record SubmissionRequest(SittingRequest sitting, OnPaperRequest onPaper) {
        static final SubmissionRequest EMPTY = new SubmissionRequest(null, null);
        static final String EXAMPLE = """
            {"sitting": {"signer": "cb-101-4", "receiptWanted": false, "feeReceipt": "BL-0001"}}\
            """;
        static final String ON_PAPER = """
            {"onPaper": {"receivedAt": "2026-08-20T09:10:00+07:00", "receivedBy": "cb-101-1", "reason": "Mất kết nối"}}\
            """;

        private void check(Viewer viewer, OffsetDateTime now, Duration onPaperWithin, BodyFaults faults) {
            SittingRequest.check(sitting, viewer, faults);
            OnPaperRequest.check(onPaper, viewer, now, onPaperWithin, faults);
        }
    }

    @Schema(name = "OneSitting")
    record OneSitting(FilingRequest application, SittingRequest sitting, OnPaperRequest onPaper) {
        static final String EXAMPLE = """
            {"application": {"procedure": "2.000815", "receivedAt": {"agency": "H26.101", "unit": "mot-cua"},
              "owner": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "personalNumber": "001090000001"},
              "contact": {"name": "Nguyễn Văn An", "phone": "0912345678"}, "form": {"paper": "Bằng tốt nghiệp", "pages": 2, "copies": 3}},
             "sitting": {"signer": "cb-101-4", "receiptWanted": false, "feeReceipt": "BL-0001"}}\
            """;

        private SubmissionRequest submission() {
            return new SubmissionRequest(sitting, onPaper);
        }

        static void check(OneSitting request, Viewer viewer, OffsetDateTime now, Duration onPaperWithin) {
            var faults = new BodyFaults();
            if (faults.required("", request)) {
                FilingCheck.check(request.application(), viewer, faults.under("/application"));
                faults.required("/sitting", request.sitting());
                request.submission().check(viewer, now, onPaperWithin, faults);
            }
            faults.throwIfAny();
        }
    }
}
