package vn.motcua.procedure.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.events.Text;

/** What a broken rule means, for people. The value itself is never repeated: it may be personal. */
final class FaultTexts {
    private FaultTexts() {}

    /** JSON Schema writes {@code minItems}; codes of faults are written {@code min-items}. */
    static String code(String keyword) {
        return keyword.replaceAll("(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z0-9-]", "")
                .toLowerCase(Locale.ROOT);
    }

    static Text of(String keyword, Object[] arguments) {
        return switch (keyword) {
            case "required" -> new Text("Thiếu thông tin bắt buộc.", "Required, but absent.");
            case "type" -> new Text("Sai kiểu dữ liệu.", "Of the wrong type.");
            case "enum", "const" -> new Text("Không thuộc các giá trị cho phép.", "Not one of the allowed values.");
            case "format", "pattern" -> new Text("Sai định dạng.", "Not in the right format.");
            case "additionalProperties", "unevaluatedProperties" ->
                new Text("Trường không được biết đến.", "Unknown field.");
            case "minLength", "minItems" -> bound("Quá ngắn", "Too short", arguments);
            case "maxLength", "maxItems" -> bound("Quá dài", "Too long", arguments);
            case "minimum", "exclusiveMinimum" -> bound("Quá nhỏ", "Too small", arguments);
            case "maximum", "exclusiveMaximum" -> bound("Quá lớn", "Too large", arguments);
            default -> new Text("Không đúng quy định (" + keyword + ").", "Breaks the rule " + keyword + ".");
        };
    }

    private static Text bound(String vi, String en, Object[] arguments) {
        var bounds = arguments == null
                ? ""
                : Arrays.stream(arguments).limit(1).map(String::valueOf).collect(Collectors.joining());
        return new Text(vi + " (" + bounds + ").", en + " (" + bounds + ").");
    }
}
