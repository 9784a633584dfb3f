package vn.motcua.procedure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.decision.DecisionFixtures;
import vn.motcua.procedure.form.JsonSchemas;

/** A form that has a page can be shown: every field is asked for once, and everything has a name in both languages. */
class FormRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = """
            {"type": "object",
             "page": [{"key": "a", "label": {"vi": "Người", "en": "Person"}, "fields": ["/person/name", "/colour"]}],
             "conditions": [{"holds": "form.colour != 'RED'", "field": "/colour", "text": {"vi": "Không", "en": "No"}}],
             "properties": {
               "person": {"$ref": "#/$defs/person"},
               "colour": {"enum": ["RED"], "label": {"vi": "Màu", "en": "Colour"}, "labels": {"RED": {"vi": "Đỏ", "en": "Red"}}}},
             "$defs": {"person": {"type": "object", "properties": {
               "name": {"type": "string", "list": "names", "label": {"vi": "Tên", "en": "Name"}, "help": {"vi": "a", "en": "b"}}}}}}
            """;

    @Test
    void aWholePageHasNoFault() {
        assertThat(faults(form())).isEmpty();
    }

    @Test
    void aFormNeedNotHaveAPage() {
        var form = form();
        form.remove("page");
        ((ObjectNode) form.at("/properties/colour")).remove(List.of("label", "labels"));

        assertThat(faults(form)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/page/0/fields/1 | \"/person/name\" | /form/page/0/fields/1 field-twice, /form/page field-not-asked",
                "/page/0/fields/1 | \"/size\" | /form/page/0/fields/1 unknown-field, /form/page field-not-asked",
                "/page/0/fields/1 | \"/person\" | /form/page/0/fields/1 unknown-field, /form/page field-not-asked",
                "/properties/colour/label | {\"vi\": \"Màu\"} | /form label-missing",
                "/properties/colour/label | {\"vi\": \"Màu\", \"en\": \" \"} | /form label-missing",
                "/properties/colour/label | \"Màu\" | /form label-missing",
                "/properties/colour/labels | {} | /form choice-label-missing",
                "/$defs/person/properties/name/help | {\"vi\": \"a\"} | /form help-of-one-language",
                "/$defs/person/properties/name/list | \"others\" | /form unknown-list",
                "/conditions/0/field | \"/size\" | /form/conditions/0/field unknown-field",
                "/conditions/0/holds | \"form.size > 1\" | /form/conditions/0/holds unknown-field",
                "/conditions/0/holds | \"form.colour != 'PINK'\" | /form/conditions/0/holds unknown-value",
                "/conditions/0/holds | \"1 +\" | /form/conditions/0/holds expression"
            })
    void whatIsMissingOrWrongIsAFault(String place, String value, String faults) throws JsonProcessingException {
        var form = form();
        var at = place.lastIndexOf('/');
        var parent = form.at(place.substring(0, at));
        var name = place.substring(at + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, JSON.readTree(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), JSON.readTree(value));
        }

        assertThat(faults(form)).containsExactlyInAnyOrder(faults.split(", "));
    }

    @Test
    void aSchemaWithoutEndIsRefusedAndNotLookedInto() {
        var form = JSON.createObjectNode().put("type", "object");
        form.withObject("/properties").putObject("root").put("$ref", "#/$defs/node");
        for (int branch = 0; branch < 30; branch++) {
            form.withObject("/$defs/node/properties").putObject("b" + branch).put("$ref", "#/$defs/node");
        }

        assertThat(faults(form)).containsExactly("/form schema-too-large");
    }

    private static ObjectNode form() {
        try {
            return (ObjectNode) JSON.readTree(FORM);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(ObjectNode form) {
        var provisions = DecisionFixtures.provisions().deepCopy();
        provisions.set("form", form);
        var names = new CodeList("names", new Text("Tên", "Names"), "Thử", List.of());
        var law = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("names", names), Map.of());
        var found = new ArrayList<CatalogueFault>();
        new VersionRules(new Conditions(), new JsonSchemas())
                .check(
                        "",
                        CatalogueJson.read(provisions.toString(), Provisions.class),
                        law,
                        LocalDate.parse("2026-09-01"),
                        new FileFaults("", found));
        return found.stream()
                .filter(fault -> fault.pointer().startsWith("/form"))
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
