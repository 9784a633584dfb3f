package vn.motcua.rest.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of every error (RFC 9457) for the OpenAPI document. */
final class ProblemSchema {
    static final String REF = "#/components/schemas/Problem";

    private ProblemSchema() {}

    static Schema problem() {
        Schema faults = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Fault"))
                .description("Every fault at once");
        return object("An error (RFC 9457)")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", text("Which problem; stable, for programs").format("uri"))
                .addProperty("title", text("The status in words"))
                .addProperty("status", status())
                .addProperty("detail", text("What is the matter, for people, in the language asked for"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("errors", faults)
                .addProperty(
                        "errorId",
                        text("Of an unexpected error: stands in the service's log")
                                .format("uuid"));
    }

    static Schema fault() {
        return object("One thing that is wrong with a request")
                .required(List.of("pointer", "code", "message"))
                .addProperty("pointer", text("JSON pointer into the body, or ?name of a query parameter"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("message", text("For people, in the language asked for"));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema status() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }
}
