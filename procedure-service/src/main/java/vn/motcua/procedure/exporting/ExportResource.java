package vn.motcua.procedure.exporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.decision.DecisionNumbers;
import vn.motcua.procedure.national.WriteRecord;
import vn.motcua.procedure.reading.Query;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.tables.TableFile;

/** The law in force as a file, for work in other systems. */
@Path("/v1/procedures/export")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Procedures")
class ExportResource {
    private static final int ROWS = 100;
    private static final String LINES = "application/jsonl";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Procedures procedures;
    private final StoredCatalogue catalogue;
    private final DecisionNumbers numbers;
    private final Clock clock;

    ExportResource(Procedures procedures, StoredCatalogue catalogue, DecisionNumbers numbers, Clock clock) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", XLSX, LINES})
    @Operation(
            summary = "All procedures in force on a day, as a file",
            description =
                    "JSON as the catalogue keeps them; CSV and XLSX as a table in the language asked for, whose cells no"
                            + " spreadsheet runs; national as JSON lines in the shape of the national database, as far as it goes.")
    @APIResponse(
            responseCode = "200",
            description = "By code",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ExportedProcedure.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @Parameter(
                            description = "json, csv, xlsx or national",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "xlsx", "national"}))
                    @QueryParam("format")
                    @DefaultValue("json")
                    String format,
            @Parameter(description = "The day", example = "2026-09-01") @QueryParam("on") String on,
            @Context HttpHeaders headers) {
        var wanted = ExportFormat.of(format)
                .orElseThrow(() -> Problem.invalid(
                        new Fault("?format", "one-of", Messages.of("one-of.named", "json, csv, xlsx, national"))));
        var day = Query.parse(on, clock);
        var language = Languages.of(headers);
        StreamingOutput file = out -> write(wanted, day, language, out);
        return Response.ok(file, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"procedures-%s.%s\"".formatted(day, wanted.fileExtension()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    // Reads in short transactions, by code: memory use stays flat, and no connection is held during a slow download.
    private void write(ExportFormat format, LocalDate day, Language language, OutputStream out) throws IOException {
        try (var export = open(format, day, language, out)) {
            var after = "";
            for (var rows = page(day, after); !rows.isEmpty(); rows = page(day, after)) {
                for (ProcedureRow row : rows) {
                    export.add(row);
                }
                after = rows.getLast().code();
            }
        }
    }

    private List<ProcedureRow> page(LocalDate day, String after) {
        return QuarkusTransaction.requiringNew().call(() -> procedures.inForce(day, after, ROWS));
    }

    private Export open(ExportFormat format, LocalDate day, Language language, OutputStream out) throws IOException {
        return switch (format) {
            case JSON -> new JsonExport(out);
            case CSV -> new TableExport(TableFile.csv(out), language);
            case XLSX -> new TableExport(TableFile.xlsx(out, "TTHC"), language);
            case NATIONAL -> new NationalExport(out, day, new WriteRecord(agencyNames()), numbers::of);
        };
    }

    private UnaryOperator<String> agencyNames() {
        var known = QuarkusTransaction.requiringNew()
                .call(() -> catalogue.of(Set.of()).agencies());
        return code -> known.containsKey(code) ? known.get(code).name().vi() : code;
    }
}
