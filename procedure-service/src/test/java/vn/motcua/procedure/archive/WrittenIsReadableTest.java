package vn.motcua.procedure.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.decision.Line;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.rules.CatalogueFormat;

/** This service can read the lines it writes; otherwise no archive of the catalogue could be loaded. */
class WrittenIsReadableTest {
    private final JsonSchemas schemas = new JsonSchemas();
    private final Catalogue deployed = CatalogueFixtures.deployed();

    @Test
    void everyVersionOfTheDeployedCatalogue() {
        assertThat(deployed.procedures())
                .isNotEmpty()
                .allSatisfy((code, versions) -> assertThat(versions)
                        .allSatisfy(version -> expectReadable("NEW", new Line.New(code, version.provisions()))));
    }

    @Test
    void allLawAroundThem() {
        assertThat(deployed.agencies().values())
                .isNotEmpty()
                .allSatisfy(agency -> expectReadable("AGENCY", new Line.SetAgency(agency)));
        assertThat(deployed.everyArea())
                .isNotEmpty()
                .allSatisfy(area -> expectReadable("AREA", new Line.SetArea(area)));
        assertThat(deployed.parameters())
                .isNotEmpty()
                .allSatisfy((name, periods) -> expectReadable("PARAMETER", new Line.SetParameter(name, periods)));
        assertThat(deployed.words().values())
                .isNotEmpty()
                .allSatisfy(words -> expectReadable("WORDS", new Line.SetWords(words)));
        assertThat(deployed.lists().values())
                .isNotEmpty()
                .allSatisfy(list -> expectReadable("LIST", new Line.SetList(list)));
        expectReadable("REPLACE", new Line.Replace(List.of("1.000001"), prescribed(), null));
        expectReadable("ABOLISH", new Line.Abolish("1.000001", List.of("1/QĐ")));
    }

    private List<Line.Prescribed> prescribed() {
        var provisions =
                deployed.procedures().values().iterator().next().getFirst().provisions();
        return List.of(new Line.Prescribed("1.000002", provisions));
    }

    private void expectReadable(String action, Line line) {
        var written = CatalogueJson.tree(CatalogueJson.write(line));

        assertThat(schemas.validate(CatalogueFormat.of("line-" + action), written))
                .isEmpty();
        assertThat(CatalogueJson.read(written.toString(), Line.class)).isEqualTo(line);
    }
}
