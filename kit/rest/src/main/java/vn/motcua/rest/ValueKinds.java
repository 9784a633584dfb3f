package vn.motcua.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** Names a Java type in messages for people who write JSON. */
final class ValueKinds {
    private ValueKinds() {}

    /** The fault for a text that is no value of the type. */
    static Fault unreadable(String pointer, Class<?> type) {
        var code = switch (key(type)) {
            case "wrong-type.uuid", "wrong-type.date", "wrong-type.time" -> "format";
            default -> type != null && type.isEnum() ? "one-of" : "wrong-type";
        };
        return new Fault(pointer, code, expected(type));
    }

    static Text expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            return Messages.of(
                    "one-of.named",
                    Arrays.stream(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(ValueKinds::jsonName)
                            .collect(Collectors.joining(", ")));
        }
        return Messages.of(key(type));
    }

    private static String key(Class<?> type) {
        if (type == UUID.class) {
            return "wrong-type.uuid";
        } else if (type == LocalDate.class) {
            return "wrong-type.date";
        } else if (type == Instant.class || type == OffsetDateTime.class) {
            return "wrong-type.time";
        } else if (type == boolean.class || type == Boolean.class) {
            return "wrong-type.boolean";
        } else if (type == String.class) {
            return "wrong-type.text";
        } else if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
            return "wrong-type.number";
        }
        return "wrong-type";
    }

    private static String jsonName(Field constant) {
        var named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName() : named.value();
    }
}
