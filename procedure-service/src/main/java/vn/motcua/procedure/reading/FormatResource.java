package vn.motcua.procedure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.rules.CatalogueFormat;

@Path("/v1/format")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Decisions")
class FormatResource {
    @GET
    @Operation(
            summary = "How the law's data are written",
            description = "JSON Schema 2020-12 of what a procedure prescribes;"
                    + " the lines of a decision are among its definitions.")
    @APIResponse(responseCode = "200", description = "The schema")
    public JsonNode get() {
        return CatalogueFormat.of("provisions");
    }
}
