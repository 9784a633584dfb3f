package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/third-party.md against what the built services really ship. */
class ThirdPartyTest {
    /** By hand: licences under which we may ship a library unchanged beside our own Apache-2.0. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MIT-0", "CC0-1.0", "EPL-2.0", "public domain");

    @Test
    void everyLibraryShippedIsNamedWithALicenceWeAccept() throws IOException {
        assertThat(faults(shipped(), named())).isEmpty();
    }

    @Test
    void aLibraryNobodyNamedOrWithAnotherLicenceIsFound() throws IOException {
        var named = named();
        named.remove("io.netty");
        named.put("org.slf4j", "GPL-3.0 or MIT");

        assertThat(faults(shipped(), named))
                .containsExactly("io.netty is shipped and not named", "org.slf4j: GPL-3.0 is not accepted");
    }

    @Test
    void theBillOfMaterialsHoldsEveryFileShippedAndNoOther() throws IOException {
        var bill = BillOfMaterials.ofTheServices();
        var file = Overlay.DIRECTORY.resolve("target/bom.json");

        Files.createDirectories(file.getParent());
        bill.write(file);

        assertThat(bill.libraries().values().stream()
                        .map(library -> library.file().getFileName().toString()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(200)
                .containsExactlyInAnyOrderElementsOf(jars());
        assertThat(Yaml.JSON.readTree(file.toFile()).path("components"))
                .hasSize(bill.libraries().size())
                .allMatch(
                        component -> component.at("/hashes/0/content").asText().matches("[0-9a-f]{64}"));
    }

    private static Set<String> jars() throws IOException {
        var jars = new TreeSet<String>();
        for (var service : List.of("intake", "procedure", "routing", "notification")) {
            try (var files = Files.walk(Overlay.ROOT.resolve(service + "-service/target/quarkus-app/lib"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar"))
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    private static List<String> faults(Collection<String> shipped, Map<String, String> named) {
        var unnamed = shipped.stream()
                .filter(group -> !named.containsKey(group))
                .map(group -> group + " is shipped and not named");
        var refused = named.entrySet().stream()
                .filter(entry -> !ACCEPTED.contains(entry.getValue().split(" or ")[0]))
                .map(entry -> entry.getKey() + ": " + entry.getValue().split(" or ")[0] + " is not accepted");
        return Stream.concat(unnamed, refused).toList();
    }

    private static Set<String> shipped() throws IOException {
        return BillOfMaterials.ofTheServices().libraries().values().stream()
                .map(BillOfMaterials.Library::group)
                .filter(group -> !group.equals("vn.motcua"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> named() throws IOException {
        var named = new TreeMap<String, String>();
        Files.readAllLines(Overlay.ROOT.resolve("docs/third-party.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> named.put(cells[1].replace("`", "").strip(), cells[2].strip()));
        return named;
    }
}
