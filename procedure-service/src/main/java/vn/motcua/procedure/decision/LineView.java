package vn.motcua.procedure.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as it is read. @param content what it orders, as GET /v1/format describes it */
public record LineView(String key, String action, JsonNode content) {
    /** A page, as OpenAPI describes it. */
    @Schema(name = "LinePage")
    public record OnPage(List<LineView> items) {}

    public static LineView of(DecisionLine line) {
        return new LineView(line.key(), line.action(), line.tree());
    }
}
