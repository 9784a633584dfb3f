package vn.motcua.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and forms that would exhaust the processor or the memory. */
class JsonSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(1);

    private final JsonSchemas schemas = new JsonSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((x{1000}){1000}){1000}",
                "(x{90}){90}",
                "(((x{20}){20}){20}){20}",
                "(([)]{100}){100}){100}",
                "(([]a]{100}){100}){100}",
                "((\\\\({100}){100}){100}",
                "(([[:alpha:]]{100}){100}){100}",
                "((x{1,1000}|y){1,1000}){0,}",
                "\\\\Q(\\\\E((x{1000}){1000}){1000}"
            })
    void aPatternThatBecomesTooLargeIsRefusedWhenItComesIn(String pattern) throws IOException {
        var schema = read("{\"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"" + pattern + "\"}}}");

        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> schemas.faultsIn(schema));

        assertThat(faults).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^[0-9]{12}$", "^(receiving|[A-Z][0-9]{2}([.][0-9A-Z]{1,6}){0,3})$", "^(a+)+$", "[]{5}]", "x{"})
    void anOrdinaryPatternIsTaken(String pattern) throws IOException {
        var schema = read("{\"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"" + pattern + "\"}}}");

        assertThat(schemas.faultsIn(schema)).isEmpty();
    }

    @Test
    void aPatternThatGoesBackIsStillLinearInTheText() throws IOException {
        var schema = read("{\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}}");
        var form = read("{\"a\": \"" + "a".repeat(50_000) + "!\"}");

        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> schemas.validate(schema, form));

        assertThat(faults).extracting(FormFault::code).containsExactly("format");
    }

    @Test
    void aRuleOfSeveralWordsIsACodeLikeEveryOther() throws IOException {
        var schema = read("{\"minProperties\": 2, \"properties\": {\"a\": {\"type\": \"array\", \"minItems\": 1}}}");

        var faults = schemas.validate(schema, read("{\"a\": []}"));

        assertThat(faults).extracting(FormFault::code).containsExactlyInAnyOrder("too-short", "too-short");
    }

    @Test
    void aPatternOutOfAFormIsBoundedToo() throws IOException {
        var schema = read("{\"properties\": {\"a\": {\"format\": \"regex\"}}}");
        var form = read("{\"a\": \"((x{1000}){1000}){1000}\"}");

        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> schemas.validate(schema, form));

        assertThat(faults).extracting(FormFault::code).containsExactly("format");
    }

    @Test
    void aSchemaThatDoublesWithEachReferenceIsRefused() throws IOException {
        var definitions = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            definitions.append("\"d%d\": {\"allOf\": [{\"$ref\": \"#/$defs/d%d\"}, {\"$ref\": \"#/$defs/d%d\"}]},"
                    .formatted(i, i + 1, i + 1));
        }
        var schema =
                read("{\"$defs\": {" + definitions + "\"d40\": {\"type\": \"object\"}}, \"$ref\": \"#/$defs/d0\"}");

        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> schemas.faultsIn(schema));

        assertThat(faults).extracting(FormFault::code).containsExactly("schema-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"#\"}",
                "{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"}, \"b\": {\"$ref\": \"#/$defs/a\"}}, \"$ref\":"
                        + " \"#/$defs/a\"}",
                "{\"properties\": {\"a\": {\"allOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"#\"}]}}}"
            })
    void aSchemaThatLeadsBackToItselfIsRefused(String text) throws IOException {
        var schema = read(text);

        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> schemas.faultsIn(schema));

        assertThat(faults).extracting(FormFault::code).containsExactly("schema-too-large");
    }

    private static JsonNode read(String text) throws IOException {
        return JSON.readTree(text);
    }
}
