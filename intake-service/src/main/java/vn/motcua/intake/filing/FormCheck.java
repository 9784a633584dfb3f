package vn.motcua.intake.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import vn.motcua.events.Messages;

/** Checks that apply to the e-form of every procedure: limits of size and depth. */
public final class FormCheck {
    static final int MAXIMUM_BYTES = 256 * 1024;
    static final int MAXIMUM_DEPTH = 16;

    private FormCheck() {}

    public static void check(String pointer, JsonNode form, BodyFaults faults) {
        if (!faults.required(pointer, form == null || form.isNull() ? null : form)) {
            return;
        }
        if (!form.isObject()) {
            faults.add(pointer, "format", Messages.of("format.json-object"));
        } else if (form.toString().getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            faults.add(pointer, "too-large", Messages.of("too-large.form-larger-than"));
        } else {
            walk(pointer, form, 1, faults);
        }
    }

    private static void walk(String pointer, JsonNode node, int depth, BodyFaults faults) {
        if (depth > MAXIMUM_DEPTH) {
            faults.add(pointer, "too-deep");
            return;
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            faults.add(pointer, "out-of-range", Messages.of("out-of-range.number-too-large"));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, node.get(i), depth + 1, faults);
        }
        node.properties()
                .forEach(field -> walk(pointer + "/" + escaped(field.getKey()), field.getValue(), depth + 1, faults));
    }

    // RFC 6901 section 3
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
