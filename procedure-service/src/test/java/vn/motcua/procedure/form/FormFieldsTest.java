package vn.motcua.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
    private static final FormFields FIELDS = new FormFields(json("""
            {
              "$defs": {
                "person": {
                  "properties": {"name": {"type": "string"}, "sex": {"enum": ["F", "M"]}, "parent": {"$ref": "#/$defs/person"}}
                }
              },
              "properties": {
                "copies": {"type": "integer"},
                "applicant": {"$ref": "#/$defs/person"},
                "children": {"type": "array", "items": {"$ref": "#/$defs/person"}},
                "pair": {"prefixItems": [{"properties": {"first": {}}}]},
                "open": {"additionalProperties": {"properties": {"inside": {"const": "X"}}}},
                "kind": {"allOf": [{"enum": ["NEW", "OLD"]}]}
              },
              "allOf": [{"properties": {"all": {}}}],
              "oneOf": [{"properties": {"one": {"const": "A"}}}, {"anyOf": [{"properties": {"any": {}}}]}],
              "if": {"properties": {"asked": {}}},
              "then": {"properties": {"then": {}, "kind": {"const": "LATER"}}},
              "else": {"properties": {"otherwise": {}}},
              "dependentSchemas": {"copies": {"properties": {"depends": {}}}}
            }"""));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> path(String dotted) {
        return List.of(dotted.split("\\."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copies",
                "applicant.name",
                "applicant.parent.parent.parent.sex",
                "children.[].name",
                "pair.[].first",
                "open.whatever.inside",
                "all",
                "one",
                "any",
                "asked",
                "then",
                "otherwise",
                "depends"
            })
    void declaredFields(String field) {
        assertThat(FIELDS.has(path(field))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"copy", "Copies", "copies.number", "applicant.nam", "children.name", "pair.[].second", "$defs"})
    void undeclaredFields(String field) {
        assertThat(FIELDS.has(path(field))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "applicant.sex, 'F M'",
        "kind, 'NEW OLD'",
        "one, ''",
        "open.whatever.inside, X",
        "applicant.name, ''",
        "copies, ''",
    })
    void textsThatMayStandThere(String field, String texts) {
        assertThat(FIELDS.texts(path(field)))
                .containsExactlyInAnyOrderElementsOf(texts.isEmpty() ? List.of() : List.of(texts.split(" ")));
    }
}
