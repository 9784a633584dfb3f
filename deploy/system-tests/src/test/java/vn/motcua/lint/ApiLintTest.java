package vn.motcua.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.judging.Schemas;
import vn.motcua.local.Service;

/** Checks the documents that the build writes; FuzzTest checks that the services keep to them. */
@Tag("edge")
class ApiLintTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "lookUpCase",
            "listAgencies",
            "readAgency",
            "readCalendar",
            "listProcedures",
            "readProcedure",
            "listProcedureVersions",
            "readProvisions",
            "listDifferences",
            "checkAnswers",
            "readCompetence",
            "listCompetenceGaps",
            "listParameters",
            "listWords",
            "listCodeLists",
            "listCodeListEntries",
            "listCertainties",
            "listDecisions",
            "readDecision",
            "listDecisionLines",
            "readFormat",
            "countPublications",
            "exportProcedures");

    @ParameterizedTest
    @EnumSource
    void aDocumentKeepsToTheOfficialSchema(Service service) throws IOException {
        try (var in = ApiLintTest.class.getResourceAsStream("/openapi/schema-3.1.json")) {
            var official = Schemas.compiled(JSON.readTree(in));

            assertThat(Schemas.faults(
                            official, ApiDocument.built(service).root().toString()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentKeepsToOurRules(Service service) {
        assertThat(Lint.faults(ApiDocument.built(service), FOR_EVERYBODY)).isEmpty();
    }
}
