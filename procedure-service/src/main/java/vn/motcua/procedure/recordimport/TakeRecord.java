package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.drafting.SetLine;
import vn.motcua.procedure.national.CompleteDraft;
import vn.motcua.procedure.national.CompleteDraft.Fill;
import vn.motcua.procedure.national.CompleteDraft.Rule;
import vn.motcua.rest.Problem;

/** Makes a record a line of a decision's draft: NEW, or AMEND where a version is in force on the decision's day. */
@ApplicationScoped
class TakeRecord {
    private final SetLine setLine;
    private final Procedures procedures;

    TakeRecord(SetLine setLine, Procedures procedures) {
        this.setLine = setLine;
        this.procedures = procedures;
    }

    /**
     * What a draft gets that its record lacks.
     *
     * @param keep parts that the version in force lends
     */
    record Completion(Set<String> keep, Fill fill, Set<Rule> byRule) {}

    /**
     * @param draft of the record, as people have decided
     * @throws Problem 409 {@code record-unreadable}, {@code nothing-to-keep}, and what {@link SetLine} throws
     */
    @Transactional(Transactional.TxType.MANDATORY)
    DecisionLine into(UUID decision, NationalRecord record, JsonNode draft, Completion completion) {
        if (record.code() == null) {
            throw Problem.conflict("record-unreadable");
        }
        var inForce = inForce(record.code(), setLine.effectiveOn(decision));
        if (inForce == null && !completion.keep().isEmpty()) {
            throw Problem.conflict("nothing-to-keep");
        }
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("action", inForce == null ? "NEW" : "AMEND")
                .put("code", record.code());
        line.set("provisions", provisions(draft, inForce, completion));
        var set = setLine.set(decision, record.code(), line);
        record.takenInto(decision);
        return set;
    }

    private JsonNode inForce(String code, LocalDate day) {
        return procedures.ofCode(code).stream()
                .filter(row -> row.covers(day))
                .findFirst()
                .map(ProcedureRow::content)
                .map(CatalogueJson::tree)
                .orElse(null);
    }

    private static JsonNode provisions(JsonNode draft, JsonNode inForce, Completion completion) {
        ObjectNode provisions = draft.deepCopy();
        completion.keep().forEach(part -> {
            provisions.remove(part);
            if (inForce.hasNonNull(part)) {
                provisions.set(part, inForce.get(part));
            }
        });
        CompleteDraft.complete(provisions, completion.fill(), completion.byRule());
        return provisions;
    }
}
