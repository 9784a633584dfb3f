package vn.motcua.procedure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sets': 1} | {'sets': 1} | []",
                "{'sets': 1} | {'sets': 2} | [/sets CHANGED]",
                "{'sets': 1} | {} | [/sets REMOVED]",
                "{} | {'sets': 1} | [/sets ADDED]",
                "{'name': {'vi': 'a', 'en': 'b'}} | {'name': {'vi': 'c', 'en': 'b'}} | [/name/vi CHANGED]",
                "{'documents': [{'code': 'A'}, {'code': 'B'}]} | {'documents': [{'code': 'B'}, {'code': 'A'}]} | []",
                "{'documents': [{'code': 'A'}]} | {'documents': [{'code': 'A', 'copies': 1}]} | [/documents/A/copies ADDED]",
                "{'documents': [{'code': 'A'}]} | {'documents': [{'code': 'B'}]} | [/documents/A REMOVED, /documents/B ADDED]",
                "{'levels': ['COMMUNE', 'PROVINCE']} | {'levels': ['PROVINCE', 'CENTRAL']} | [/levels/COMMUNE REMOVED, /levels/CENTRAL ADDED]",
                "{'ways': [{'a': 1}]} | {'ways': [{'a': 2}]} | [/ways CHANGED]",
                "{'process': [{'key': 'a', 'steps': [{'key': 's', 'role': 'X'}]}]} | {'process': [{'key': 'a', 'steps': [{'key': 's', 'role': 'Y'}]}]} | [/process/a/steps/s/role CHANGED]",
                "{'form': {'a/b': 1}} | {'form': {'a/b': 2}} | [/form/a~1b CHANGED]",
                "{'x': [{'code': 'A'}, {'code': 'A'}]} | {'x': [{'code': 'A'}]} | [/x CHANGED]",
            })
    void aPartIsKnownByItsCodeAndNotByItsPlace(String before, String after, String differences)
            throws JsonProcessingException {
        assertThat(Differences.between(json(before), json(after)).stream()
                        .map(difference -> difference.pointer() + " " + difference.change())
                        .toList()
                        .toString())
                .isEqualTo(differences);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace("'", "\""));
    }
}
