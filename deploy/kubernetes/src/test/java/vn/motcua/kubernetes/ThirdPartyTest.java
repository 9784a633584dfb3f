package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/third-party.md against what the built services really ship. */
class ThirdPartyTest {
    /** By hand: licences under which we may ship a library unchanged beside our own Apache-2.0. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "MIT",
            "MIT-0",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1",
            "Unicode-3.0",
            "public domain");

    /** Its build takes the senders out of this one that it replaces. */
    private static final String CUT_BY_QUARKUS = "io.opentelemetry.opentelemetry-exporter-otlp-";

    private static final List<String> SERVICES = List.of("intake", "procedure", "routing", "notification");

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

    /** {@code ./mvnw package} writes it; a build for tests does not, for it takes as long as all else. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("services")
    void theBillOfMaterialsHoldsEveryFileShippedAndNoOther(String service) throws IOException {
        var named = BillOfMaterials.of(service).libraries().stream()
                .collect(Collectors.toMap(BillOfMaterials.Library::file, BillOfMaterials.Library::sha256));
        var shipped = jars(service);

        assertThat(named).hasSizeGreaterThan(200).containsOnlyKeys(shipped.keySet());
        assertThat(named.keySet().stream().filter(file -> !named.get(file).equals(shipped.get(file))))
                .allMatch(file -> file.startsWith(CUT_BY_QUARKUS));
    }

    private static List<String> services() {
        return SERVICES;
    }

    /** Each file's hash by its name. */
    private static Map<String, String> jars(String service) throws IOException {
        var jars = new TreeMap<String, String>();
        try (var files = Files.walk(Overlay.ROOT.resolve(service + "-service/target/quarkus-app/lib"))) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.put(jar.getFileName().toString(), sha256(jar));
            }
        }
        return jars;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
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
        var groups = new TreeSet<String>();
        for (var service : SERVICES) {
            var list = Overlay.ROOT.resolve(service + "-service/target/quarkus-app/quarkus-app-dependencies.txt");
            Files.readAllLines(list).forEach(library -> groups.add(library.substring(0, library.indexOf(':'))));
        }
        groups.remove("vn.motcua");
        return groups;
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
