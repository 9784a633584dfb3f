package vn.motcua.procedure.form;

import java.util.Locale;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** Texts for the broken rules of JSON Schema, in the words of all other checks. They never repeat the value: it may be personal. */
final class FaultTexts {
    private FaultTexts() {}

    /** The code that all services use; a keyword without such a code keeps its own name, written like {@code multiple-of}. */
    static String code(String keyword) {
        return switch (keyword) {
            case "required" -> "required";
            case "type" -> "wrong-type";
            case "enum", "const" -> "one-of";
            case "format", "pattern" -> "format";
            case "additionalProperties", "unevaluatedProperties" -> "unknown-property";
            case "minLength", "minItems", "minProperties" -> "too-short";
            case "maxLength", "maxItems", "maxProperties" -> "too-long";
            case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" -> "out-of-range";
            case "uniqueItems" -> "duplicate";
            default ->
                keyword.replaceAll("(?=[A-Z])", "-")
                        .replaceAll("[^A-Za-z0-9-]", "")
                        .toLowerCase(Locale.ROOT);
        };
    }

    static Text of(String keyword, String property, Object[] arguments) {
        var code = code(keyword);
        return switch (code) {
            case "required", "wrong-type", "one-of", "format", "duplicate" -> Messages.of(code);
            case "unknown-property" -> Messages.of(code, property == null ? "" : property);
            case "too-short", "too-long" -> Messages.of(code, bound(arguments));
            case "out-of-range" ->
                Messages.of(keyword.endsWith("inimum") ? "out-of-range.least" : "out-of-range.most", bound(arguments));
            default -> Messages.of("schema-rule", keyword);
        };
    }

    private static String bound(Object[] arguments) {
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }
}
