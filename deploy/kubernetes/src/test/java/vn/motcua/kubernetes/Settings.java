package vn.motcua.kubernetes;

import static vn.motcua.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a container is told by its environment, and what the service's own properties know of. */
final class Settings {
    private static final String OWN = "src/main/resources/application.properties";
    private static final String KIT = "src/main/resources/META-INF/microprofile-config.properties";

    private Settings() {}

    /** The variables of a workload's container, of its configuration maps too; a reference to a secret has no value. */
    static SortedMap<String, String> of(Manifests manifests, JsonNode workload) {
        var variables = new TreeMap<String, String>();
        var container = workload.at("/spec/template/spec/containers/0");
        elements(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .map(name -> manifests.the("ConfigMap", name).path("data"))
                .forEach(data -> data.properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText())));
        elements(container.path("env"))
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }

    /** Every key that the service's or the kit's properties set, as an environment variable is written. */
    static Set<String> knownTo(String service) {
        return properties(service).stream().map(Settings::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys whose default holds on a developer's machine only: its addresses, its passwords, its directories. */
    static Set<String> localDefaultsOf(String service) {
        var all = read(Overlay.ROOT.resolve(service + "-service").resolve(OWN));
        return all.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("%test") && !key.startsWith("%dev."))
                .filter(key -> local(key, all.getProperty(key)))
                .map(Settings::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String variable(String key) {
        var unprofiled = key.startsWith("%") ? key.substring(key.indexOf('.') + 1) : key;
        return unprofiled.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean local(String key, String value) {
        return value.contains("127.0.0.1")
                || value.startsWith("deploy/")
                || key.endsWith("password")
                || key.endsWith("-key");
    }

    private static Set<String> properties(String service) {
        var files =
                List.of(service + "-service/" + OWN, "kit/messaging/" + KIT, "kit/rest/" + KIT, "kit/objects/" + KIT);
        return files.stream()
                .flatMap(file -> read(Overlay.ROOT.resolve(file)).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
