package vn.motcua.procedure.checking;

import java.util.List;
import java.util.Map;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.procedure.catalogue.Provisions;

/**
 * The components that nobody may be asked for, because a published and connected database holds their data (NĐ 118/2025/NĐ-CP
 * Art. 4(2a), in force since 05/08/2026: the parameter {@code supplement.heldInDatabase} sets the day).
 */
final class HeldDocuments {
    private static final String NOT_ASKABLE = "NOT_ASKABLE";

    private final Examination examination;
    private final LawParameter rule;

    HeldDocuments(Examination examination, Map<String, LawParameter> parameters) {
        this.examination = examination;
        this.rule = parameters.get("supplement.heldInDatabase");
    }

    List<HeldDocument> of(Provisions provisions) {
        provisions.documents().stream()
                .filter(document -> document.database() != null)
                .forEach(document -> examination.restsOn(document.database()));
        if (rule == null || !rule.value().equals(NOT_ASKABLE)) {
            return List.of();
        }
        return provisions.documents().stream()
                .filter(document ->
                        document.database() != null && document.database().covers(examination.day()))
                .map(document -> new HeldDocument(
                        document.code(),
                        document.database().name(),
                        document.database().basis(),
                        false))
                .toList();
    }
}
