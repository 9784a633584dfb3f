package vn.motcua.procedure.reading;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.motcua.events.Channel;
import vn.motcua.events.Person;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.search.SearchProcedures.Wanted;

/** The filters of a list of procedures; all of them apply together. */
class ProcedureQuery {
    @QueryParam("q")
    @DefaultValue("")
    @Size(max = 200)
    @Parameter(
            description =
                    "What somebody looks for, in their own words, with or without tone marks; or a part of the code",
            example = "thuong tru")
    String words;

    @QueryParam("on")
    @Parameter(description = "The day on which they are in force; today if absent", example = "2026-09-01")
    String on;

    @QueryParam("field")
    @DefaultValue("")
    @Size(max = 80)
    @Parameter(description = "The field's code", example = "ho-tich")
    String field;

    @QueryParam("level")
    @Parameter(description = "Where they are settled", example = "COMMUNE")
    Provisions.Level level;

    @QueryParam("audience")
    @Parameter(description = "Who may file", example = "CITIZEN")
    Person.Kind audience;

    @QueryParam("channel")
    @Parameter(description = "How they may be filed", example = "ONLINE")
    Channel channel;

    @QueryParam("online")
    @Parameter(description = "The level of the online service", example = "FULL")
    Filing.Online online;

    @QueryParam("agency")
    @DefaultValue("")
    @Size(max = 40)
    @Parameter(description = "Who settles a part of them: an agency's code", example = "H26.101.1")
    String agency;

    Wanted wanted(Clock clock) {
        return new Wanted(
                Query.parse(on, clock), words, field, name(level), name(audience), name(channel), name(online), agency);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
