package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/asyncapi.yaml is written by hand; here it is held against the records it describes. */
class AsyncApiTest {
    private static final Path FILE = Path.of("../../docs/asyncapi.yaml");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(FILE.toFile());
    }

    @ParameterizedTest
    @EnumSource
    void aMessageStandsInItsChannelWithTheFieldsOfItsRecordAndItsGoldenFile(EventType type) {
        var name = type.record().getSimpleName();
        var message = document.at("/components/messages/" + name);

        assertThat(message.path("name").asText()).isEqualTo(type.type());
        assertThat(message.path("x-ignorable").asBoolean()).isEqualTo(type.isIgnorable());
        assertThat(channel(type.topic()).path("messages").has(name)).isTrue();
        same(message.path("payload"), type.record(), name);
        var example = message.at("/examples/0/payload/$ref").asText();
        assertThat(new File(FILE.getParent().toFile(), example)).isFile().hasName(type.type() + ".json");
    }

    @Test
    void thereIsNoMessageWithoutItsEventType() {
        assertThat(document.at("/components/messages")).hasSize(EventType.values().length);
    }

    @Test
    void theDocumentKeepsToTheOfficialSchema() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .build()));
        try (var official = AsyncApiTest.class.getResourceAsStream("/asyncapi/schema-3.0.0.json")) {
            assertThat(registry.getSchema(new ObjectMapper().readTree(official)).validate(document))
                    .isEmpty();
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        var references = document.findValuesAsText("$ref");
        var components = new ArrayList<String>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));

        assertThat(references)
                .allSatisfy(reference -> assertThat(leadsSomewhere(reference)).isTrue());
        assertThat(references).containsAll(components);
    }

    @Test
    void everyChannelOperationAndMessageIsDescribed() {
        for (var part : List.of("/channels", "/operations", "/components/messages")) {
            assertThat(document.at(part).properties())
                    .isNotEmpty()
                    .allSatisfy(named -> assertThat(
                                    named.getValue().path("description").asText()
                                            + named.getValue().path("summary").asText())
                            .as(part + "/" + named.getKey())
                            .isNotBlank());
        }
    }

    // A golden file beside the document, or a place within it.
    private static boolean isFile(String reference) {
        return new File(FILE.getParent().toFile(), reference).isFile();
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#/") ? !document.at(reference.substring(1)).isMissingNode() : isFile(reference);
    }

    private JsonNode channel(Topic topic) {
        return document.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private void same(JsonNode schema, Type type, String where) {
        if (schema.has("$ref")) {
            same(document.at(schema.path("$ref").asText().substring(1)), type, where);
        } else if (type instanceof ParameterizedType container) {
            var raw = (Class<?>) container.getRawType();
            var inner = container.getActualTypeArguments();
            assertThat(Collection.class.isAssignableFrom(raw) || raw == Map.class)
                    .as(where)
                    .isTrue();
            same(schema.path(raw == Map.class ? "additionalProperties" : "items"), inner[inner.length - 1], where);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            sameFields(schema, plain, where);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            assertThat(schema.path("enum").valueStream().map(JsonNode::asText))
                    .as(where)
                    .containsExactlyElementsOf(constants(plain));
        } else {
            assertThat(schema.path("type").asText()).as(where).isEqualTo(jsonType((Class<?>) type));
        }
    }

    private void sameFields(JsonNode schema, Class<?> record, String where) {
        var components = record.getRecordComponents();
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(where)
                .containsExactlyElementsOf(Stream.of(components)
                        .map(component -> component.getName())
                        .toList());
        for (var component : components) {
            var field = schema.path("properties").path(component.getName());
            same(field, component.getGenericType(), where + "." + component.getName());
        }
    }

    private static Collection<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> field.isAnnotationPresent(JsonProperty.class)
                        ? field.getAnnotation(JsonProperty.class).value()
                        : field.getName())
                .toList();
    }

    private static String jsonType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long" -> "integer";
            case "boolean", "Boolean" -> "boolean";
            case "JsonNode" -> "object";
            default -> "string";
        };
    }
}
