package vn.motcua.routing.book;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.HourlyMeasure;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.book.RegisterLine.Place;
import vn.motcua.routing.form.Regimes;
import vn.motcua.routing.law.Agencies;
import vn.motcua.routing.post.Assignment;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.rows.Rows;
import vn.motcua.tables.TableFile;
import vn.motcua.worktime.Hanoi;

/** The register of an agency's accepted cases, kept by the system and taken as a file; nobody prints it (form 07 of TT 03/2025/TT-VPCP). */
@Path("/v1/agencies/{agency}/register")
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "forms")
class RegisterResource {
    private static final int LINES_AT_ONCE = 200;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Assignments assignments;
    private final Agencies agencies;
    private final Regimes regimes;
    private final EntityManager entities;
    private final Rows rows;
    private final HourlyMeasure measure;
    private final Caller caller;
    private final Clock clock;

    RegisterResource(
            Assignments assignments,
            Agencies agencies,
            Regimes regimes,
            EntityManager entities,
            Rows rows,
            RegisterSettings settings,
            Caller caller,
            Clock clock) {
        this.assignments = assignments;
        this.agencies = agencies;
        this.regimes = regimes;
        this.entities = entities;
        this.rows = rows;
        this.measure = new HourlyMeasure(RegisterExport.class, settings.mostPerHour());
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({CSV, XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The register of the cases that an agency accepted in a year, as a file",
            description =
                    "In the order of acceptance, for the head of its one-stop. It names applicants: each export is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A table in the language asked for, whose cells no spreadsheet runs",
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                "STT","Mã hồ sơ","Tên thủ tục hành chính"
                                "1","H26.101-260820-0001","Cấp giấy xác nhận tình trạng hôn nhân"
                                """)),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "xlsx", value = "PK..."))
            })
    @APIResponse(responseCode = "429", description = "too-many-looks: more registers within an hour than work needs")
    public Response register(
            @PathParam("agency") String agency,
            @Parameter(description = "Of the acceptance, in Hanoi", required = true, example = "2026")
                    @QueryParam("year")
                    @NotNull
                    @Min(2018)
                    @Max(2100)
                    Integer year,
            @Parameter(
                            description =
                                    "One field of administration, by its name in Vietnamese; all fields without it",
                            example = "Hộ tịch")
                    @QueryParam("field")
                    @Size(min = 1, max = 200)
                    String field,
            @Parameter(description = "csv or xlsx", example = "csv")
                    @QueryParam("format")
                    @DefaultValue("csv")
                    @Pattern(regexp = "csv|xlsx")
                    String format,
            @Context HttpHeaders headers) {
        var register = QuarkusTransaction.requiringNew().call(() -> recorded(agency, year, field));
        var language = Languages.of(headers);
        StreamingOutput file = out -> write(register, format, language, out);
        return Response.ok(file, format.equals("csv") ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"register-%d.%s\"".formatted(year, format))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Register recorded(String agency, int year, String field) {
        var at = clock.instant();
        var heads = assignments.of(caller.officer(), at).held().stream()
                .filter(post -> post.agency().equals(agency) && post.role() == PostRole.HEAD_OF_ONE_STOP)
                .toList();
        if (heads.isEmpty()) {
            throw Problem.forbidden("post-missing");
        }
        var register = new Register(agency, year, units(heads), field);
        measure.require(entities, caller.officer(), at);
        entities.persist(new RegisterExport(caller.officer(), register, at));
        return register;
    }

    private static Set<String> units(List<Assignment> heads) {
        return heads.stream().anyMatch(post -> post.unit() == null)
                ? Set.of()
                : heads.stream().map(Assignment::unit).collect(Collectors.toSet());
    }

    /** Reads in short transactions: memory stays flat, and no connection is held during a slow download. */
    private void write(Register register, String format, Language language, OutputStream out) throws IOException {
        var names = new HashMap<String, String>();
        var table = new RegisterTable(code -> names.computeIfAbsent(code, this::agencyName), language);
        try (var file = format.equals("csv") ? TableFile.csv(out) : TableFile.xlsx(out, sheet())) {
            file.add(table.titles());
            var page = page(register, Place.before(register));
            while (!page.isEmpty()) {
                for (var line : page) {
                    if (register.has(line)) {
                        file.add(table.next(line));
                    }
                }
                page = page(register, page.getLast().place());
            }
        }
    }

    private String sheet() {
        var form = regimes.register(Hanoi.day(clock.instant()));
        return form.model() + ", " + form.title();
    }

    private List<RegisterLine> page(Register register, Place after) {
        return rows.read(RegisterLine.page(register, after, LINES_AT_ONCE), RegisterLine::of);
    }

    private String agencyName(String code) {
        return QuarkusTransaction.requiringNew().call(() -> agencies.nameOf(code));
    }
}
