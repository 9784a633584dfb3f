package vn.motcua.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.events.Text;

/** How a value of a Java type is called towards people who write JSON. */
final class ValueKinds {
    private ValueKinds() {}

    static Text expected(Class<?> type) {
        if (type == null) {
            return new Text("Sai kiểu dữ liệu.", "This is of the wrong type.");
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(ValueKinds::jsonName)
                    .collect(Collectors.joining(", "));
            return new Text("Phải là một trong: " + names + ".", "This must be one of: " + names + ".");
        }
        if (type == UUID.class) {
            return new Text("Phải là một UUID.", "This must be a UUID.");
        }
        if (type == LocalDate.class) {
            return new Text("Phải là ngày dạng 2026-07-01.", "This must be a date such as 2026-07-01.");
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return new Text(
                    "Phải là thời điểm dạng 2026-07-01T08:00:00+07:00.",
                    "This must be a time such as 2026-07-01T08:00:00+07:00.");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("Phải là true hoặc false.", "This must be true or false.");
        }
        if (type == String.class) {
            return new Text("Phải là chuỗi ký tự.", "This must be a text.");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return new Text("Phải là số.", "This must be a number.");
        }
        return new Text("Sai kiểu dữ liệu.", "This is of the wrong type.");
    }

    private static String jsonName(Field constant) {
        var named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName() : named.value();
    }
}
