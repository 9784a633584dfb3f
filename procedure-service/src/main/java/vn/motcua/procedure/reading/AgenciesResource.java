package vn.motcua.procedure.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Agencies")
class AgenciesResource {
    private final LawDocuments documents;
    private final LawAnswers answers;

    AgenciesResource(LawDocuments documents, LawAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Agencies with their units, by code")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            description = "The rows",
                                                            implementation = AgencyView.class))))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @BeanParam Page page, @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> list(page, headers));
    }

    private Response list(Page page, HttpHeaders headers) {
        var language = Languages.of(headers);
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(
                documents.of(Kind.AGENCY, after, page.probe()),
                row -> AgencyView.of(row.read(Agency.class), language),
                row -> Cursor.of(row.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One agency")
    @APIResponse(responseCode = "200", description = "The agency; confirmed is false for a code no source confirms")
    @APIResponse(responseCode = "404", description = "No such agency")
    public AgencyView get(
            @Parameter(description = "The agency's code", example = "H26.101") @PathParam("code") String code,
            @Context HttpHeaders headers) {
        return documents
                .of(Kind.AGENCY, code)
                .map(row -> AgencyView.of(row.read(Agency.class), Languages.of(headers)))
                .orElseThrow(Problem::notFound);
    }

    record AgencyView(
            String code,
            String name,
            String address,
            String phone,
            String system,
            List<UnitView> units,
            boolean confirmed,
            LocalDate from,
            LocalDate to,
            List<String> successors) {
        static AgencyView of(Agency agency, Language language) {
            return new AgencyView(
                    agency.code(),
                    agency.name().in(language),
                    agency.address(),
                    agency.phone(),
                    agency.system(),
                    agency.units().stream()
                            .map(unit -> UnitView.of(unit, language))
                            .toList(),
                    agency.confirmed(),
                    agency.from(),
                    agency.to(),
                    agency.successors());
        }
    }

    record UnitView(String code, String name, String address, String room, String phone) {
        static UnitView of(Agency.Unit unit, Language language) {
            return new UnitView(unit.code(), unit.name().in(language), unit.address(), unit.room(), unit.phone());
        }
    }
}
