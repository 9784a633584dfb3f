package vn.motcua.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.clock.MachineTime;
import vn.motcua.events.Messages;
import vn.motcua.messaging.Reconciliation.Comparison;
import vn.motcua.messaging.Reconciliation.Difference;
import vn.motcua.messaging.Reconciliation.Direction;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Shows operators, after a restore, whether the topics and this service's database agree. */
@Path("/v1/ops/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Operations")
@RunOnVirtualThread
public class ReconciliationResource {
    private static final Duration LONGEST = Duration.ofHours(25);
    private static final int SHOWN = 100;
    private static final String EXAMPLE = """
            {"from": "2026-11-23T09:00:00+07:00", "waitingToLeave": 0, "parked": 0,
             "topics": [{"topic": "motcua.case.v1", "direction": "TOLD", "streams": 412, "different": 1,
               "differences": [{"source": "/H26/routing", "subject": "0198d3a0-7c00-7000-8000-000000000001",
                 "onTopic": 3, "counted": 2}]}]}""";

    private final Reconciliation reconciliation;
    private final OutboxTable outbox;
    private final ParkedEvents parked;
    private final Clock machine;

    ReconciliationResource(
            Reconciliation reconciliation, OutboxTable outbox, ParkedEvents parked, @MachineTime Clock machine) {
        this.reconciliation = reconciliation;
        this.outbox = outbox;
        this.parked = parked;
        this.machine = machine;
    }

    @GET
    @Operation(operationId = "reconcileTopics", summary = "Compare topics and databases", description = """
                    Holds the events of the last hours on the topics this service tells and hears against what its outbox
                    and inbox have counted. After a restore the differences are zero once everything has been taken up.""")
    @APIResponse(
            responseCode = "200",
            description = "What was compared, and where they differ",
            content =
                    @Content(
                            schema = @Schema(implementation = Report.class),
                            examples = @ExampleObject(name = "agree", value = EXAMPLE)))
    public Report compare(
            @Parameter(
                            description = "From when on the topics are read, at most 25 hours ago",
                            required = true,
                            example = "2026-11-23T09:00:00+07:00")
                    @QueryParam("from")
                    OffsetDateTime from) {
        check(from);
        return new Report(
                from,
                outbox.waiting(SHOWN),
                parked.list(ParkedEventResource.BEFORE_ALL, SHOWN).size(),
                reconciliation.since(from.toInstant()).stream()
                        .map(Compared::of)
                        .toList());
    }

    /** Brokers stamp records with machine time. */
    private void check(OffsetDateTime from) {
        var now = machine.instant();
        if (from == null || from.toInstant().isAfter(now) || from.toInstant().isBefore(now.minus(LONGEST))) {
            throw Problem.invalid(
                    List.of(new Fault("?from", "out-of-range", Messages.of("out-of-range.give-instant-last"))));
        }
    }

    @Schema(name = "ReconciliationReport")
    record Report(
            @Schema(description = "From when on the topics were read")
            OffsetDateTime from,

            @Schema(description = "Events that wait to be sent; counted up to 100")
            long waitingToLeave,

            @Schema(description = "Events that wait to be applied; counted up to 100")
            long parked,

            @Schema(description = "One entry for each topic that this service tells or hears")
            List<Compared> topics) {}

    @Schema(name = "ComparedTopic")
    record Compared(
            @Schema(description = "The topic's name", examples = "motcua.case.v1")
            String topic,

            @Schema(description = "Whether this service tells its events or hears them")
            Direction direction,

            @Schema(description = "How many streams, each of one source and one application, were compared")
            int streams,

            @Schema(description = "How many of them differ") int different,

            @Schema(description = "The first hundred that differ")
            List<Difference> differences) {
        private static Compared of(Comparison comparison) {
            var differences = comparison.differences();
            return new Compared(
                    comparison.topic(),
                    comparison.direction(),
                    comparison.streams(),
                    differences.size(),
                    differences.stream().limit(SHOWN).toList());
        }
    }
}
