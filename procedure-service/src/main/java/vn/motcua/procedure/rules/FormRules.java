package vn.motcua.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormFields;

/**
 * Rules for what a form says beyond its schema: lists that fields refer to, conditions between fields, and the page that it can be
 * filled in on. A form need not have a page; one that has asks for every field once, and names it in both languages.
 */
final class FormRules {
    private final String place;
    private final JsonNode form;
    private final List<FormField> fields;
    private final Catalogue catalogue;
    private final Expressions expressions;
    private final FileFaults faults;

    FormRules(String place, JsonNode form, Catalogue catalogue, Expressions expressions, FileFaults faults) {
        this.place = place;
        this.form = form;
        this.catalogue = catalogue;
        this.expressions = expressions;
        this.faults = faults;
        fields = new FormFields(form).all();
    }

    void check() {
        fields.forEach(this::checkList);
        var conditions = form.path("conditions");
        for (int index = 0; index < conditions.size(); index++) {
            var at = place + "/conditions/" + index;
            expressions.checkCondition(
                    at + "/holds", conditions.get(index).path("holds").asText());
            expressions.checkPointer(
                    at + "/field", conditions.get(index).path("field").asText());
        }
        if (form.has("page")) {
            checkPage();
            fields.forEach(this::checkWords);
        }
    }

    private void checkList(FormField field) {
        var list = field.keyword("list");
        if (!list.isMissingNode() && catalogue.list(list.asText()).isEmpty()) {
            faults.add(place, "unknown-list", list.asText(), field.pointer());
        }
    }

    private void checkPage() {
        var open = fields.stream().collect(Collectors.toMap(FormField::pointer, Function.identity()));
        var placed = new HashSet<String>();
        var groups = form.path("page");
        for (int group = 0; group < groups.size(); group++) {
            var pointers = groups.get(group).path("fields");
            for (int field = 0; field < pointers.size(); field++) {
                var pointer = pointers.get(field).asText();
                var at = place + "/page/" + group + "/fields/" + field;
                if (!open.containsKey(pointer)) {
                    faults.add(at, "unknown-field", pointer);
                } else if (!placed.add(pointer)) {
                    faults.add(at, "field-twice", pointer);
                }
            }
        }
        open.keySet().stream()
                .filter(pointer -> !placed.contains(pointer))
                .sorted()
                .forEach(pointer -> faults.add(place + "/page", "field-not-asked", pointer));
    }

    private void checkWords(FormField field) {
        if (!isText(field.keyword("label"))) {
            faults.add(place, "label-missing", field.pointer());
        }
        if (!field.keyword("help").isMissingNode() && !isText(field.keyword("help"))) {
            faults.add(place, "help-of-one-language", field.pointer());
        }
        field.choices()
                .filter(choice -> !isText(field.keyword("labels").path(choice)))
                .forEach(choice -> faults.add(place, "choice-label-missing", choice, field.pointer()));
    }

    private static boolean isText(JsonNode text) {
        return !text.path("vi").asText("").isBlank()
                && !text.path("en").asText("").isBlank();
    }
}
