package vn.motcua.procedure.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.decision.DecisionFixtures;
import vn.motcua.procedure.decision.DecisionFormat;
import vn.motcua.procedure.decision.Line;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.procedure.form.JsonSchemas;

/** A client that reads a line of a draft, changes a word and sends it back must get no faults about fields it never wrote. */
class LineFormatTest {
    private static final DecisionFormat FORMAT = new DecisionFormat(new JsonSchemas());

    @ParameterizedTest
    @MethodSource("linesOfTheDeployedLaw")
    void aLineAsItIsKeptIsALineThatIsTaken(Line line) {
        var kept = CatalogueJson.write(line);

        assertThat(FORMAT.read(CatalogueJson.tree(kept))).isEqualTo(line);
    }

    /** An absent field must not come back as null, nor a paper's validity incomplete. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            {"counted": "FROM_ISSUE", "value": 6, "unit": "MONTH", "basis": "Điều 1"}""", """
            {"counted": "UNTIL_ITS_DATE", "basis": "Điều 1"}"""})
    void soIsOneWithAPaperThatCountsForATime(String validity) {
        // Given
        var provisions = DecisionFixtures.provisions();
        ((ObjectNode) provisions.at("/documents/0")).set("validity", CatalogueJson.tree(validity));
        var sent = new ObjectMapper().<ObjectNode>valueToTree(DecisionFixtures.begin("NEW", "9.100121", provisions));

        // When
        var kept = CatalogueJson.tree(CatalogueJson.write(FORMAT.read(sent)));

        // Then
        assertThat(kept.at("/provisions/documents/0")).isEqualTo(sent.at("/provisions/documents/0"));
        FORMAT.read(kept);
    }

    private static Stream<Line> linesOfTheDeployedLaw() {
        Catalogue law = CatalogueFixtures.deployed();
        Stream<Line> procedures = law.procedures().entrySet().stream()
                .flatMap(procedure -> procedure.getValue().stream()
                        .map(version -> new Line.Amend(procedure.getKey(), version.provisions(), null)));
        return Stream.of(
                        procedures,
                        law.agencies().values().stream().map(Line.SetAgency::new),
                        law.everyArea().map(Line.SetArea::new),
                        law.words().values().stream().map(Line.SetWords::new),
                        law.lists().values().stream().map(Line.SetList::new),
                        law.parameters().entrySet().stream()
                                .map(each -> new Line.SetParameter(each.getKey(), each.getValue())))
                .flatMap(lines -> lines);
    }
}
