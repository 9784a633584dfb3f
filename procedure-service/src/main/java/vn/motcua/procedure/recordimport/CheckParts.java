package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.national.Answer;
import vn.motcua.procedure.national.CompleteDraft.Fill;
import vn.motcua.procedure.national.Part;
import vn.motcua.procedure.rules.CatalogueFormat;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Checks parts of provisions that are sent without the rest. */
@ApplicationScoped
class CheckParts {
    private static final JsonNode PROVISIONS = CatalogueFormat.unfinished("/provisions");

    private final JsonSchemas schemas;

    CheckParts(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    /** @throws Problem 400 with every fault */
    void require(Fill fill) {
        var faults = new ArrayList<Fault>();
        faults.addAll(faults("/fill/provisions", PROVISIONS, fill.provisions()));
        faults.addAll(faults("/fill/document", Part.DOCUMENT.schema(), fill.document()));
        faults.addAll(faults("/fill/limit", Part.LIMIT.schema(), fill.limit()));
        faults.addAll(faults("/fill/fee", Part.FEE.schema(), fill.fee()));
        faults.addAll(faults("/fill/leg", Part.LEG.schema(), fill.leg()));
        require(faults);
    }

    /** @throws Problem 400 with every fault: the answer must be one for the part that is asked about */
    void require(Part part, Answer answer) {
        var faults = new ArrayList<Fault>();
        if (answer.leaveOut() && !part.mayBeLeftOut()) {
            faults.add(new Fault("/leaveOut", "not-left-out", Messages.of("not-left-out")));
        }
        if (part.schema() != null) {
            faults.addAll(faults("/change", part.schema(), answer.change()));
        } else if (!answer.change().isEmpty()) {
            faults.add(new Fault("/change", "only-accepted", Messages.of("only-accepted")));
        }
        require(faults);
    }

    private List<Fault> faults(String at, JsonNode schema, JsonNode part) {
        return schemas.validate(schema, part).stream()
                .map(fault -> new Fault(at + fault.pointer(), fault.code(), fault.message()))
                .toList();
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
