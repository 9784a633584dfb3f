package vn.motcua.routing.worklist;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.motcua.events.Channel;
import vn.motcua.routing.rows.Sql;

/** Which rows of a scope are wanted, and in which order; all filters apply together. */
class WorklistQuery {
    /** The filter {@code holder} for work that nobody has taken. */
    static final String NOBODY = "nobody";

    enum Order {
        /** What is due first comes first. */
        DUE,
        /** What came first comes first. */
        ARRIVAL
    }

    @QueryParam("scope")
    @DefaultValue("POSTS")
    @Parameter(
            description =
                    "POSTS: what your posts cover or you answer for. MINE: what you answer for. UNIT: your units. AGENCY: your"
                            + " agency, for who signs for it or heads it. RECEIVED: everything received at the one-stop you head",
            example = "UNIT")
    Scope scope;

    @QueryParam("sort")
    @DefaultValue("DUE")
    @Parameter(description = "By due date or by arrival, the earliest first", example = "ARRIVAL")
    Order sort;

    @QueryParam("case")
    @Parameter(description = "Only this case: its id", example = "0198d3a0-7c00-7000-8000-000000000001")
    UUID caseId;

    @QueryParam("unit")
    @Size(max = 80)
    @Parameter(description = "Only this unit's work", example = "mot-cua")
    String unit;

    @QueryParam("holder")
    @Size(max = 80)
    @Parameter(description = "Only what this officer has taken, or nobody", example = NOBODY)
    String holder;

    @QueryParam("procedure")
    @Size(max = 80)
    @Parameter(description = "Only this procedure: its code", example = "2.000635")
    String procedure;

    @QueryParam("step")
    @Size(max = 80)
    @Parameter(description = "Only this step", example = "reception")
    String step;

    @QueryParam("channel")
    @Parameter(description = "Only what came in this way", example = "ONLINE")
    Channel channel;

    @QueryParam("overdue")
    @Parameter(description = "Only what is overdue, or only what is not", example = "true")
    Boolean overdue;

    @QueryParam("near")
    @Parameter(description = "Only what is due within a working day, or only what is not", example = "true")
    Boolean near;

    @QueryParam("suspended")
    @Parameter(description = "Only what waits for a supplement, or only what does not", example = "false")
    Boolean suspended;

    /** What is wanted of the rows of {@code open_work}; empty for all. @param soon what is due until then is near */
    Optional<Sql> filter(Instant now, Instant soon) {
        return Stream.of(
                        Sql.equalIfWanted("case_id", caseId),
                        Sql.equalIfWanted("unit", unit),
                        NOBODY.equals(holder)
                                ? Optional.of(Sql.of("assignee is null and waits_for is null"))
                                : Sql.equalIfWanted("assignee", holder),
                        Sql.equalIfWanted("procedure", procedure),
                        Sql.equalIfWanted("step", step),
                        Sql.equalIfWanted("channel", channel == null ? null : channel.name()),
                        Sql.of("due_at < ?", now).ifWanted(overdue),
                        Sql.of("due_at between ? and ?", now, soon).ifWanted(near),
                        Sql.of("suspended").ifWanted(suspended))
                .flatMap(Optional::stream)
                .reduce(Sql::and);
    }
}
