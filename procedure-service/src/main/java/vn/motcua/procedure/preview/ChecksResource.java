package vn.motcua.procedure.preview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Channel;
import vn.motcua.events.Person;
import vn.motcua.events.Submission;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.checking.CheckApplication;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Problem;

/** Checks a form that is still being filled in: the automatic check and the appointments; nothing is stored. */
@Path("/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Checks")
class ChecksResource {
    private static final String EXAMPLE = """
            {"procedure": "1.004873", "channel": "ONLINE", "receivedAt": {"agency": "H26.101", "unit": "mot-cua"},
             "assurance": 2, "owner": "CITIZEN", "documents": [{"code": "TO-KHAI"}],
             "form": {"residenceCommune": "cau-giay", "maritalStatus": "SINGLE", "purpose": "Kết hôn"}}""";

    private final CheckApplication check;
    private final StoredCatalogue catalogue;
    private final PlanAppointments appointments;
    private final Clock clock;

    ChecksResource(CheckApplication check, StoredCatalogue catalogue, PlanAppointments appointments, Clock clock) {
        this.check = check;
        this.catalogue = catalogue;
        this.appointments = appointments;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Question.class),
                            examples = @ExampleObject(name = "maritalStatus", value = EXAMPLE)))
    @Operation(
            summary = "Check answers before they are filed",
            description =
                    "The findings, fees and appointments that an application with these answers would get, accepted at that"
                            + " instant. Nothing is kept. Who the owner is, is not asked.")
    @APIResponse(
            responseCode = "200",
            description =
                    "What the check would find; an appointment is absent where no limit is set, or the calendar does not reach so far",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public CheckView check(@NotNull @Valid Question question, @Context HttpHeaders headers) {
        var at = question.at() == null ? clock.instant().atZone(clock.getZone()).toOffsetDateTime() : question.at();
        requireDates(question, at);
        var checked = check.check(
                UUID.randomUUID(), question.submission(at), catalogue.around(question.procedure()), at.toInstant());
        return CheckView.of(checked, appointments.of(checked), Languages.of(headers));
    }

    private static void requireDates(Question question, OffsetDateTime at) {
        var faults = new ArrayList<Fault>();
        if (at.getYear() < 1945 || at.getYear() > 2100) {
            faults.add(Fault.of("/at", "out-of-range", 1945, 2100));
        }
        for (int index = 0;
                question.documents() != null && index < question.documents().size();
                index++) {
            faults.addAll(question.documents().get(index).faults("/documents/" + index));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /**
     * @param receivedAt where it would be submitted
     * @param assurance the level of identification, 0 if not identified
     * @param documents the components at hand
     * @param at when it would be accepted; now if absent
     */
    record Question(
            @NotBlank @Size(max = 60) @OneLine String procedure,
            @NotNull Channel channel,
            @Valid Counter receivedAt,
            @Min(0) @Max(3) Integer assurance,
            Person.Kind owner,
            JsonNode form,
            @Size(max = 200) List<@NotNull @Valid PaperAtHand> documents,
            OffsetDateTime at) {
        /** A placeholder name: the check only needs one to be present. */
        private static final String SOMEBODY = "somebody";

        private Submission submission(OffsetDateTime filedAt) {
            return new Submission(
                    1,
                    filedAt,
                    procedure,
                    receivedAt == null ? null : new Submission.Place(receivedAt.agency(), receivedAt.unit()),
                    channel,
                    null,
                    Objects.requireNonNullElse(assurance, 0),
                    new Person(Objects.requireNonNullElse(owner, Person.Kind.CITIZEN), SOMEBODY, null),
                    null,
                    null,
                    null,
                    form,
                    Objects.requireNonNullElse(documents, List.<PaperAtHand>of()).stream()
                            .map(PaperAtHand::document)
                            .toList(),
                    List.of(),
                    null);
        }
    }

    record Counter(
            @NotBlank @Size(max = 40) String agency,
            @NotBlank @Size(max = 80) String unit) {}
}
