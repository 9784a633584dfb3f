package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** JSON schemas of records: a component that is not {@link Nullable} is required. */
final class Schemas {
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final ObjectNode all = node();

    /** The schemas that were referred to, by name. */
    ObjectNode all() {
        return all;
    }

    ObjectNode of(Class<?> record) {
        var schema = node().put("type", "object");
        var javadoc = Javadoc.of(record);
        if (!javadoc.sentence().isEmpty()) {
            schema.put("description", javadoc.sentence());
        }
        var required = JsonNodeFactory.instance.arrayNode();
        var properties = node();
        for (var component : record.getRecordComponents()) {
            if (!component.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            properties.set(component.getName(), property(component, javadoc));
        }
        schema.set("required", required);
        schema.set("properties", properties);
        return schema;
    }

    private ObjectNode property(RecordComponent component, Javadoc javadoc) {
        var schema = schema(component.getGenericType());
        var sentence = javadoc.params().get(component.getName());
        return sentence == null ? schema : schema.put("description", sentence);
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType container) {
            var inner = container.getActualTypeArguments();
            var values = schema(inner[inner.length - 1]);
            return Collection.class.isAssignableFrom((Class<?>) container.getRawType())
                    ? with("array", "items", values)
                    : with("object", "additionalProperties", values);
        }
        var plain = (Class<?>) type;
        return plain.isRecord() || plain.isEnum() ? reference(plain) : simple(plain);
    }

    private ObjectNode reference(Class<?> type) {
        var name = name(type);
        var known = types.putIfAbsent(name, type);
        if (known == null) {
            all.set(name, type.isEnum() ? constants(type) : of(type));
        } else if (known != type) {
            throw new IllegalStateException("two schemas by the name of " + name);
        }
        return node().put("$ref", "#/components/schemas/" + name);
    }

    /** A type declared in a record has the record's name as prefix: {@code PersonKind}. */
    private static String name(Class<?> type) {
        var within = type.getEnclosingClass();
        return within != null && within.isRecord()
                ? within.getSimpleName() + type.getSimpleName()
                : type.getSimpleName();
    }

    private static ObjectNode constants(Class<?> type) {
        var schema = node().put("type", "string");
        var names = schema.putArray("enum");
        Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> field.isAnnotationPresent(JsonProperty.class)
                        ? field.getAnnotation(JsonProperty.class).value()
                        : field.getName())
                .forEach(names::add);
        return schema;
    }

    private static ObjectNode simple(Class<?> type) {
        if (type == int.class || type == long.class) {
            return node().put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            return node().put("type", "boolean");
        } else if (type == JsonNode.class) {
            return node().put("type", "object");
        }
        var format = Map.of(UUID.class, "uuid", OffsetDateTime.class, "date-time", LocalDate.class, "date")
                .get(type);
        var schema = node().put("type", "string");
        return format == null ? schema : schema.put("format", format);
    }

    private static ObjectNode with(String type, String keyword, ObjectNode values) {
        var schema = node().put("type", type);
        schema.set(keyword, values);
        return schema;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
