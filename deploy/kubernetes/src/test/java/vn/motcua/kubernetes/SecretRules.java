package vn.motcua.kubernetes;

import static vn.motcua.kubernetes.Manifests.elements;
import static vn.motcua.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No secret stands in a manifest, and every one that is referred to is made by an operator or brought by the office. */
final class SecretRules {
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|passphrase|secret|token|access[-_.]?key|private[-_.]?key|credential).*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+}");

    /** The fields, of whatever resource, that refer to a secret by an object with a name, by its name, or to a map. */
    private static final List<String> BY_OBJECT = List.of(
            "secretKeyRef",
            "passwordSecret",
            "usernameSecret",
            "secretTargetRef",
            "secret",
            "accessKeyId",
            "secretAccessKey");

    private static final List<String> BY_NAME = List.of("secretName", "tlsSecret");
    private static final List<String> MAPS = List.of("configMap", "configMapRef", "configMapKeyRef");

    private SecretRules() {}

    static List<String> literals(Manifests manifests) {
        return Stream.of(
                        manifests.of("Secret").map(secret -> title(secret) + " is a secret in the manifests"),
                        manifests.of("ConfigMap").flatMap(SecretRules::literalsOfMap),
                        workloads(manifests).flatMap(SecretRules::literalsOfWorkload),
                        manifests.of("KeycloakRealmImport").flatMap(SecretRules::literalsOfRealm))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<String> literalsOfMap(JsonNode map) {
        return map.path("data").properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> SECRET_NAME.matcher(key).matches())
                .map(key -> title(map) + " holds " + key);
    }

    private static Stream<String> literalsOfWorkload(JsonNode workload) {
        return variables(workload)
                .filter(variable -> !variable.at("/valueFrom/secretKeyRef/name").isTextual())
                .map(variable -> variable.path("name").asText())
                .filter(name -> SECRET_NAME.matcher(name).matches())
                .map(name -> title(workload) + " holds " + name);
    }

    private static Stream<String> literalsOfRealm(JsonNode realm) {
        return realm.findValues("secret").stream()
                .filter(JsonNode::isTextual)
                .filter(secret -> !PLACEHOLDER.matcher(secret.asText()).matches())
                .map(secret -> title(realm) + " holds a client's secret");
    }

    /** The names of all secrets and configuration maps that anything refers to and that are not made here. */
    static Set<String> brought(Manifests manifests) {
        var wanted = new TreeSet<String>();
        for (var document : manifests.documents()) {
            BY_OBJECT.forEach(field ->
                    document.findValues(field).forEach(value -> names(value).forEach(wanted::add)));
            BY_NAME.forEach(field -> wanted.addAll(document.findValuesAsText(field)));
            MAPS.forEach(field -> document.findValues(field)
                    .forEach(map -> wanted.add("configMap " + map.path("name").asText())));
        }
        manifests
                .of("Keycloak")
                .forEach(keycloak -> wanted.add(
                        keycloak.at("/spec/bootstrapAdmin/user/secret").asText()));
        manifests.of("ConfigMap").forEach(map -> wanted.remove("configMap " + Manifests.name(map)));
        return wanted;
    }

    private static Stream<String> names(JsonNode reference) {
        return (reference.isArray() ? elements(reference) : Stream.of(reference))
                .filter(each -> each.path("name").isTextual())
                .map(each -> each.path("name").asText());
    }

    private static Stream<JsonNode> workloads(Manifests manifests) {
        return Stream.of("Deployment", "Job").flatMap(manifests::of);
    }

    private static Stream<JsonNode> variables(JsonNode workload) {
        return elements(workload.at("/spec/template/spec/containers"))
                .flatMap(container -> elements(container.path("env")));
    }
}
