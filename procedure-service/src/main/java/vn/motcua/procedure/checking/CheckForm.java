package vn.motcua.procedure.checking;

import com.fasterxml.jackson.databind.JsonNode;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormFields;
import vn.motcua.procedure.form.JsonSchemas;

/** Validates the declaration against its schema, the lists it refers to and its conditions. At most a hundred faults of each are told. */
final class CheckForm {
    private static final int MOST = 100;

    private final Examination examination;
    private final Provisions provisions;
    private final JsonSchemas schemas;

    CheckForm(Examination examination, Provisions provisions, JsonSchemas schemas) {
        this.examination = examination;
        this.provisions = provisions;
        this.schemas = schemas;
    }

    void check() {
        if (!examination.formUsable()) {
            return;
        }
        schemas.validate(provisions.form(), examination.submission().form()).stream()
                .limit(MOST)
                .forEach(fault -> examination.fault(
                        "form-" + fault.code(), "/form" + fault.pointer(), fault.message(), provisions.source()));
        new FormFields(provisions.form())
                .all().stream()
                        .filter(field -> field.keyword("list").isTextual())
                        .limit(MOST)
                        .forEach(this::checkEntry);
        provisions.form().path("conditions").valueStream().limit(MOST).forEach(this::checkCondition);
    }

    /** What is answered is an entry of its list on the day of filing. */
    private void checkEntry(FormField field) {
        var answer = examination.submission().form().at(field.pointer());
        var list = examination.catalogue().list(field.keyword("list").asText());
        if (!answer.isTextual() || list.isEmpty()) {
            return;
        }
        var entry = list.get().entry(answer.asText(), examination.filedOn());
        if (entry.isEmpty()) {
            fault(
                    "form-list",
                    field.pointer(),
                    Messages.of("check-form.not-in-list", list.get().name()),
                    list.get());
        } else if (!entry.get().covers(examination.filedOn())) {
            var message = Messages.of(
                    "check-form.not-in-list-then",
                    entry.get().name(),
                    list.get().name());
            fault("form-list-ended", field.pointer(), message, list.get());
        }
    }

    private void fault(String code, String pointer, Text message, CodeList list) {
        examination.fault(code, "/form" + pointer, message, list.source());
    }

    /** A condition that the answers do not decide holds: what is missing is told by the schema. */
    private void checkCondition(JsonNode condition) {
        if (!examination.holdsIfDecided(condition.path("holds").asText())) {
            var text = new Text(
                    condition.at("/text/vi").asText(), condition.at("/text/en").asText());
            examination.fault(
                    "form-condition", "/form" + condition.path("field").asText(), text, provisions.source());
        }
    }
}
