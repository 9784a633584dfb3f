package vn.motcua.intake.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.Language;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.office.Offices;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;

/** For whoever holds the receipt, without an account. A POST, so that the codes stand in no address and in no log. */
@Path("/v1/look-up")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look-up")
@RunOnVirtualThread
@PermitAll
class LookUpResource {
    private final LookUp lookUp;
    private final Offices offices;

    LookUpResource(LookUp lookUp, Offices offices) {
        this.lookUp = lookUp;
        this.offices = offices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Look up where a case stands, with the codes on the receipt", description = """
        Answers the state, the agency and when the result is due, in words; never a name, nor what is asked for. A wrong pair is
        answered like a case that does not exist, and after some of them nobody looks this case up, nor does this address look up any,
        for up to an hour.\
        """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Codes.class),
                            examples = @ExampleObject(name = "codes", value = Codes.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Where it stands",
            content =
                    @Content(
                            schema = @Schema(implementation = Standing.class),
                            examples = @ExampleObject(name = "inProcess", value = Standing.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "wrong-codes: no case with this code and this look-up code")
    @APIResponse(responseCode = "429", description = "too-many-look-ups: too many wrong ones within an hour")
    public Response read(Codes codes, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        Codes.check(codes);
        var client = ClientAddress.of(request.remoteAddress());
        var status = lookUp.of(codes.caseCode().strip().toUpperCase(Locale.ROOT), codes.lookUpCode(), client)
                .orElseThrow(() -> Problem.notFound("wrong-codes"));
        return Response.ok(Standing.of(status, offices, Languages.of(headers)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Schema(name = "LookUpCodes")
    record Codes(
            @Schema(required = true, maxLength = 40, examples = "\"H26.101-261127-0001\"")
            String caseCode,

            @Schema(required = true, pattern = "[0-9]{6}", examples = "\"048213\"")
            String lookUpCode) {
        static final String EXAMPLE = """
            {"caseCode": "H26.101-261127-0001", "lookUpCode": "048213"}\
            """;

        private static final int LONGEST = 40;
        private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

        static void check(Codes codes) {
            var faults = new BodyFaults();
            if (faults.required("", codes)) {
                faults.line("/caseCode", codes.caseCode(), LONGEST);
                faults.shaped("/lookUpCode", codes.lookUpCode(), SIX_DIGITS, "048213");
            }
            faults.throwIfAny();
        }
    }

    @Schema(name = "LookedUpCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(String caseCode, int portalCode, String state, String agency, String due, OffsetDateTime dueAt) {
        static final String EXAMPLE = """
            {"caseCode": "H26.101-261127-0001", "portalCode": 4, "state": "Đang được giải quyết",
             "agency": "Ủy ban nhân dân phường Hoàn Kiếm", "due": "Hẹn trả kết quả lúc 17:00 ngày 02/12/2026",
             "dueAt": "2026-12-02T17:00:00+07:00"}\
            """;

        static Standing of(CaseStatus status, Offices offices, Language language) {
            var ended = status.agency() == null;
            var agency = offices.name(ended ? status.receivingAgency() : status.agency(), ended ? null : status.unit());
            return new Standing(
                    status.caseCode(),
                    status.portalCode(),
                    StandingWords.state(status.portalCode()).in(language),
                    agency.in(language),
                    StandingWords.due(status).map(due -> due.in(language)).orElse(null),
                    status.dueAt());
        }
    }
}
