package vn.motcua.procedure.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.form.FormFault;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.rules.CatalogueFormat;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Reads a line as it was sent and reports all faults of its format at once. */
@ApplicationScoped
public class DecisionFormat {
    private static final Set<String> ACTIONS =
            Set.of("NEW", "AMEND", "REPLACE", "ABOLISH", "AGENCY", "AREA", "CALENDAR", "PARAMETER", "WORDS", "LIST");

    private static final Text ONE_OF = Messages.of("decision-format.one-of");

    private final JsonSchemas schemas;

    public DecisionFormat(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    /** @throws Problem 400 {@code invalid} with every fault and its place */
    public Line read(JsonNode sent) {
        var action = sent == null ? "" : sent.path("action").asText();
        var faults = ACTIONS.contains(action)
                ? schemas.validate(CatalogueFormat.of("line-" + action), sent)
                : List.of(new FormFault("/action", "one-of", ONE_OF));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.stream()
                    .map(fault -> new Fault(fault.pointer(), fault.code(), fault.message()))
                    .toList());
        }
        try {
            return CatalogueJson.read(sent, Line.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the right format cannot be read: " + action, e);
        }
    }
}
