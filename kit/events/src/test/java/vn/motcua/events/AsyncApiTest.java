package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document that integrators read: it is valid and complete, and matches the hand-written examples. */
class AsyncApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AsyncApi asyncApi = new AsyncApi();
    private final ObjectNode document = asyncApi.document();

    AsyncApiTest() throws IOException {}

    @Test
    void itKeepsToTheOfficialSchemaAndIsWrittenForReaders() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .build()));

        try (var official = AsyncApiTest.class.getResourceAsStream("/asyncapi/schema-3.0.0.json")) {
            assertThat(registry.getSchema(JSON.readTree(official)).validate(document))
                    .isEmpty();
        }
        asyncApi.write(document);
    }

    /** So the schema does not require a field that an example leaves out. */
    @ParameterizedTest
    @EnumSource
    void theGoldenFileIsValidByTheSchemaOfItsRecord(EventType type) {
        var name = type.record().getSimpleName();
        var schema = document.at("/components/messages/" + name + "/payload").<ObjectNode>deepCopy();
        schema.set("components", document.path("components"));

        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("https://example.invalid/" + name), schema)
                .validate(GoldenFiles.of(type));

        assertThat(faults).isEmpty();
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
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
        assertThat(references).containsAll(components);
    }

    @Test
    void everyChannelOperationAndMessageIsDescribed() {
        for (var part : List.of("/channels", "/operations", "/components/messages")) {
            assertThat(document.at(part).properties())
                    .isNotEmpty()
                    .allSatisfy(named -> assertThat(sentence(named.getValue()))
                            .as(part + "/" + named.getKey())
                            .isNotBlank());
        }
    }

    @Test
    void theChannelsAreTheTopics() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(
                        "motcua.application.v1",
                        "motcua.check.v1",
                        "motcua.case.v1",
                        "motcua.law.v1",
                        "motcua.post.v1");
        assertThat(document.at("/components/messages")).hasSize(EventType.values().length);
    }

    private static String sentence(JsonNode part) {
        return part.path("description").asText() + part.path("summary").asText();
    }
}
