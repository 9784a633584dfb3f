package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kubernetes.Manifests.elements;
import static vn.motcua.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever points at something points at something that is there. */
class SelectorsTest {
    /** Services that the operators make. */
    private static final Set<String> OPERATORS = Set.of("keycloak-service:8443");

    @ParameterizedTest
    @EnumSource
    void everySelectorSelectsAndEveryReferenceIsThere(Overlay overlay) {
        assertThat(faultsOf(overlay.manifests())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PodDisruptionBudget | routing   | /spec/selector/matchLabels/app.kubernetes.io~1name                          | "router" | PodDisruptionBudget routing selects nothing
            Service             | routing   | /spec/selector/app.kubernetes.io~1component                                | "pod"    | Service routing selects nothing
            Service             | intake    | /spec/ports/0/targetPort                                                    | "http"   | Service intake leads to no port http
            Ingress             | internal  | /spec/rules/0/http/paths/0/backend/service/name                             | "router" | Ingress internal leads to no service router:api
            Ingress             | public    | /spec/rules/0/http/paths/0/backend/service/port/name                        | "http"   | Ingress public leads to no service intake:http
            ScaledObject        | intake    | /spec/scaleTargetRef/name                                                   | "in"     | ScaledObject intake scales nothing
            ScaledObject        | intake    | /spec/triggers/1/metadata/topic                                             | "t"      | ScaledObject intake looks at no topic t
            ScaledObject        | intake    | /spec/maxReplicaCount                                                       | 7        | ScaledObject intake has more replicas than partitions
            ScheduledBackup     | intake-db | /spec/cluster/name                                                          | "db"     | ScheduledBackup intake-db backs nothing up
            Deployment          | intake    | /spec/template/spec/serviceAccountName                                      | "nobody" | Deployment intake has no service account nobody
            Deployment          | intake    | /spec/template/spec/topologySpreadConstraints/1/labelSelector/matchLabels/a | "b"      | Deployment intake spreads nothing
            NetworkPolicy       | routing   | /spec/podSelector/matchLabels/app.kubernetes.io~1name                       | "router" | NetworkPolicy routing selects nothing
            """)
    void aDoctoredReferenceIsFound(String kind, String name, String pointer, String json, String fault) {
        assertThat(faultsOf(Overlay.CITY.manifests().with(kind, name, pointer, json)))
                .contains(fault);
    }

    @Test
    void aDatabaseWithoutABackupAndAServiceWithoutABudgetAreFound() {
        assertThat(faultsOf(Overlay.CITY
                        .manifests()
                        .without("ScheduledBackup", "intake-db")
                        .without("PodDisruptionBudget", "intake")))
                .containsExactly("Cluster intake-db is not backed up", "Deployment intake has no disruption budget");
    }

    private static List<String> faultsOf(Manifests manifests) {
        var faults = new ArrayList<String>();
        manifests
                .of("PodDisruptionBudget")
                .filter(budget -> selected(manifests, budget.at("/spec/selector"))
                        .findAny()
                        .isEmpty())
                .forEach(budget -> faults.add(title(budget) + " selects nothing"));
        manifests.of("Service").forEach(service -> service(manifests, service, faults));
        manifests.of("Ingress").forEach(ingress -> ingress(manifests, ingress, faults));
        manifests.of("ScaledObject").forEach(scaled -> scaled(manifests, scaled, faults));
        manifests
                .of("ScheduledBackup")
                .filter(backup -> !has(
                        manifests, "Cluster", backup.at("/spec/cluster/name").asText()))
                .forEach(backup -> faults.add(title(backup) + " backs nothing up"));
        manifests
                .of("Cluster")
                .filter(cluster -> manifests
                        .of("ScheduledBackup")
                        .noneMatch(backup ->
                                backup.at("/spec/cluster/name").asText().equals(Manifests.name(cluster))))
                .forEach(cluster -> faults.add(title(cluster) + " is not backed up"));
        manifests.of("Deployment").forEach(deployment -> deployment(manifests, deployment, faults));
        // The policies of operators' pods select what is not in the manifests; ReachabilityTest tries those.
        manifests
                .of("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector/matchLabels").has("app.kubernetes.io/name"))
                .filter(policy -> selected(manifests, policy.at("/spec/podSelector"))
                        .findAny()
                        .isEmpty())
                .forEach(policy -> faults.add(title(policy) + " selects nothing"));
        return faults;
    }

    private static void service(Manifests manifests, JsonNode service, List<String> faults) {
        var selector = Yaml.JSON.createObjectNode().set("matchLabels", service.at("/spec/selector"));
        var pods = selected(manifests, selector).toList();
        if (pods.isEmpty()) {
            faults.add(title(service) + " selects nothing");
        }
        elements(service.at("/spec/ports"))
                .map(port -> port.path("targetPort").asText())
                .filter(port -> !pods.stream()
                        .allMatch(pod -> pod.findValuesAsText("containerPort").isEmpty()
                                || elements(pod.at("/spec/template/spec/containers/0/ports"))
                                        .anyMatch(each ->
                                                each.path("name").asText().equals(port))))
                .forEach(port -> faults.add(title(service) + " leads to no port " + port));
    }

    private static void ingress(Manifests manifests, JsonNode ingress, List<String> faults) {
        var services = manifests
                .of("Service")
                .flatMap(service -> elements(service.at("/spec/ports"))
                        .map(port -> Manifests.name(service) + ":"
                                + port.path("name").asText()))
                .collect(Collectors.toSet());
        elements(ingress.at("/spec/rules"))
                .flatMap(rule -> elements(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .map(backend -> backend.path("name").asText() + ":"
                        + elements(backend.path("port"))
                                .findFirst()
                                .orElseThrow()
                                .asText())
                .filter(backend -> !services.contains(backend) && !OPERATORS.contains(backend))
                .forEach(backend -> faults.add(title(ingress) + " leads to no service " + backend));
    }

    private static void scaled(Manifests manifests, JsonNode scaled, List<String> faults) {
        if (!has(manifests, "Deployment", scaled.at("/spec/scaleTargetRef/name").asText())) {
            faults.add(title(scaled) + " scales nothing");
        }
        elements(scaled.at("/spec/triggers"))
                .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                .map(trigger -> trigger.at("/metadata/topic").asText())
                .forEach(topic -> {
                    if (!has(manifests, "KafkaTopic", topic)) {
                        faults.add(title(scaled) + " looks at no topic " + topic);
                    } else if (scaled.at("/spec/maxReplicaCount").asInt()
                            > manifests
                                    .the("KafkaTopic", topic)
                                    .at("/spec/partitions")
                                    .asInt()) {
                        faults.add(title(scaled) + " has more replicas than partitions");
                    }
                });
    }

    private static void deployment(Manifests manifests, JsonNode deployment, List<String> faults) {
        var pod = deployment.at("/spec/template");
        var account = pod.at("/spec/serviceAccountName").asText();
        if (!has(manifests, "ServiceAccount", account)) {
            faults.add(title(deployment) + " has no service account " + account);
        }
        if (elements(pod.at("/spec/topologySpreadConstraints"))
                .anyMatch(spread -> !Reach.selects(spread.path("labelSelector"), labels(deployment)))) {
            faults.add(title(deployment) + " spreads nothing");
        }
        if (manifests
                .of("PodDisruptionBudget")
                .noneMatch(budget -> Reach.selects(budget.at("/spec/selector"), labels(deployment)))) {
            faults.add(title(deployment) + " has no disruption budget");
        }
    }

    private static boolean has(Manifests manifests, String kind, String name) {
        return manifests.of(kind).map(Manifests::name).anyMatch(name::equals);
    }

    private static Stream<JsonNode> selected(Manifests manifests, JsonNode selector) {
        return Stream.of("Deployment", "Job")
                .flatMap(manifests::of)
                .filter(workload -> Reach.selects(selector, labels(workload)));
    }

    private static Map<String, String> labels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText()));
    }
}
