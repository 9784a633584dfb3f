package vn.motcua.procedure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.motcua.procedure.files.CatalogueFixtures.faultsWith;
import static vn.motcua.procedure.files.CatalogueFixtures.procedure;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.rules.CatalogueFault;

/** Files whose name leads outside the directory, or whose text is made to harm the reader. */
class HostileFilesTest {
    private static final String FILE = "procedures/9.000001.yaml";
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../agencies.yaml",
                "procedures/../agencies.yaml",
                "procedures/../../secret.yaml",
                "procedures/...yaml",
                "procedures/..9.000001.yaml",
                "procedures/9..000001.yaml",
                "procedures//9.000001.yaml",
                "procedures\\9.000001.yaml",
                "procedures/%2e%2e.yaml",
                "/etc/passwd",
                "file:///etc/passwd",
                "C:\\agencies.yaml",
                "agencies.yaml\n",
                "procedures/9.000001.yaml\u0000.png",
                " agencies.yaml",
                "AGENCIES.YAML",
                "agencies.yaml/",
                ""
            })
    void aNameThatNoFileOfTheCatalogueHasIsRefused(String name) {
        var faults = faultsWith(new SourceFile(name, procedure()));

        assertThat(faults).extracting(CatalogueFault::code).containsExactly("unknown-file");
    }

    @Test
    void aliasesThatWouldGrowToBillionsAreNotFollowed() {
        var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(faultsOf(procedure() + bomb)).isNotEmpty().doesNotContain("unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
                        + " [\"http://127.0.0.1:1/\"]]]]",
                "code: !!java.lang.ProcessBuilder {command: [\"true\"]}",
                "<<: {code: \"9.000001\"}",
                "code: !!binary aGVsbG8=",
                "--- !!com.sun.rowset.JdbcRowSetImpl {dataSourceName: \"ldap://127.0.0.1:1/x\", autoCommit: true}"
            })
    void aTagIsNoOrderToMakeAnything(String text) {
        assertThat(faultsOf(text)).isNotEmpty();
    }

    @Test
    void aFileNestedWithoutEndIsUnreadable() {
        for (var text : List.of(
                "code: " + "[".repeat(100_000), "a: ".repeat(20_000), "- ".repeat(20_000), "? ".repeat(20_000))) {
            assertThat(faultsOf(text)).isNotEmpty();
        }
    }

    @Test
    void anExpressionOrAPatternThatWouldNotEndIsRefusedWithItsPlace() {
        var expression = procedure().replace("when: form.age > 3", "when: form.name.matches(form.pattern)");
        var pattern = procedure().replace("age: {type: integer}", "age: {pattern: \"((x{1000}){1000}){1000}\"}");
        var schema = procedure().replace("age: {type: integer}", "age: {$ref: \"#\"}");

        assertThat(faultsOf(expression)).containsExactly("expression");
        assertThat(faultsOf(pattern)).containsExactly("format");
        assertThat(faultsOf(schema)).containsExactly("schema-too-large");
    }

    private static List<String> faultsOf(String content) {
        var faults = assertTimeoutPreemptively(FAR_TOO_LONG, () -> faultsWith(new SourceFile(FILE, content)));
        return faults.stream().map(CatalogueFault::code).distinct().toList();
    }
}
