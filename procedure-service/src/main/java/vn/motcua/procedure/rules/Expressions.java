package vn.motcua.procedure.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.condition.FieldUse;
import vn.motcua.procedure.form.FormFields;

/**
 * Rules for what provisions read of an application. Expressions are correct, the form has their fields, and the texts that they are compared with may
 * stand there. A typing error would make a condition that never holds, and a leg that never runs.
 */
final class Expressions {
    private static final String FORM = "form";
    private static final String CHANNEL = "channel";
    private static final Set<String> CHANNELS = Set.of("COUNTER", "ONLINE", "PORTAL", "KIOSK");

    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    private final FormFields fields;
    private final Conditions conditions;
    private final FileFaults faults;

    Expressions(FormFields fields, Conditions conditions, FileFaults faults) {
        this.fields = fields;
        this.conditions = conditions;
        this.faults = faults;
    }

    /** @param condition may be absent */
    void checkCondition(String place, String condition) {
        if (condition != null) {
            check(place, condition, conditions.faultInCondition(condition));
        }
    }

    /** @param formula may be absent */
    void checkFormula(String place, String formula) {
        if (formula != null) {
            check(place, formula, conditions.faultInFormula(formula));
        }
    }

    private void check(String place, String expression, Optional<String> fault) {
        fault.ifPresentOrElse(
                reason -> faults.add(place, "expression", reason),
                () -> conditions.uses(expression).forEach(use -> check(place, use)));
    }

    /** @param pointer to a field, as JSON Pointer has it */
    void checkPointer(String place, String pointer) {
        checkField(
                place,
                Arrays.stream(pointer.substring(1).split("/"))
                        .map(name -> INDEX.matcher(name).matches() ? FormFields.ITEM : name)
                        .toList());
    }

    private void check(String place, FieldUse use) {
        var variable = use.path().getFirst();
        var path = use.path().subList(1, use.path().size());
        if (variable.equals(CHANNEL)) {
            checkTexts(place, CHANNEL, use.texts(), CHANNELS);
        }
        if (variable.equals(FORM) && !path.isEmpty() && checkField(place, path)) {
            checkTexts(place, String.join(".", path), use.texts(), fields.texts(path));
        }
    }

    private boolean checkField(String place, List<String> path) {
        if (!fields.has(path)) {
            faults.add(place, "unknown-field", String.join(".", path));
            return false;
        }
        return true;
    }

    private void checkTexts(String place, String field, List<String> texts, Set<String> possible) {
        texts.stream()
                .filter(text -> !possible.isEmpty() && !possible.contains(text))
                .forEach(text ->
                        faults.add(place, "unknown-value", field, text, String.join(", ", new TreeSet<>(possible))));
    }
}
