package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two sizes of one system: they differ in numbers and zones, and in nothing that decides who may do what. */
class OverlaysTest {
    /** By hand, by kind. A list differs as a whole. */
    private static final Map<String, Set<String>> MAY_DIFFER = Map.of(
            "Deployment", Set.of("/spec/replicas", "/spec/template/spec/topologySpreadConstraints"),
            "Cluster",
                    Set.of(
                            "/spec/instances",
                            "/spec/storage/size",
                            "/spec/walStorage/size",
                            "/spec/resources/requests/cpu",
                            "/spec/resources/requests/memory",
                            "/spec/resources/limits/cpu",
                            "/spec/resources/limits/memory",
                            "/spec/affinity",
                            "/spec/postgresql/parameters/shared_buffers",
                            "/spec/postgresql/synchronous"),
            "Kafka",
                    Set.of(
                            "/spec/kafka/config/default.replication.factor",
                            "/spec/kafka/config/min.insync.replicas",
                            "/spec/kafka/config/offsets.topic.replication.factor",
                            "/spec/kafka/config/transaction.state.log.replication.factor",
                            "/spec/kafka/config/transaction.state.log.min.isr",
                            "/spec/kafka/rack",
                            "/spec/kafka/listeners"),
            "KafkaNodePool",
                    Set.of(
                            "/spec/replicas",
                            "/spec/roles",
                            "/spec/storage/volumes",
                            "/spec/resources/requests/cpu",
                            "/spec/resources/requests/memory",
                            "/spec/resources/limits/memory",
                            "/spec/template"),
            "KafkaTopic", Set.of("/spec/replicas", "/spec/config/min.insync.replicas"),
            "Keycloak", Set.of("/spec/instances", "/spec/scheduling"));

    private static final Set<String> IN_THE_CITY_ONLY = Set.of(
            "ScaledObject intake",
            "ScaledObject procedure",
            "ScaledObject routing",
            "ScaledObject notification",
            "TriggerAuthentication kafka",
            "KafkaUser keda",
            "NetworkPolicy kafka-from-keda",
            "KafkaNodePool controller");

    @Test
    void theyDifferWhereTheyShouldAndNowhereElse() {
        assertThat(unexpected(Overlay.SMALL.manifests(), Overlay.CITY.manifests()))
                .isEmpty();
    }

    @Test
    void aDifferenceElsewhereIsFound() {
        var doctored = Overlay.SMALL
                .manifests()
                .with("Deployment", "intake", "/spec/template/spec/automountServiceAccountToken", "true")
                .without("NetworkPolicy", "intake");

        assertThat(unexpected(doctored, Overlay.CITY.manifests()))
                .containsExactly(
                        "Deployment intake /spec/template/spec/automountServiceAccountToken",
                        "NetworkPolicy intake in one only");
    }

    @Test
    void theCitySurvivesAZone() {
        var city = Overlay.CITY.manifests();

        assertThat(city.of("Cluster")).hasSize(5).allSatisfy(cluster -> {
            assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
            assertThat(cluster.at("/spec/affinity/topologyKey").asText()).isEqualTo("topology.kubernetes.io/zone");
            assertThat(cluster.at("/spec/affinity/podAntiAffinityType").asText())
                    .isEqualTo("required");
            assertThat(cluster.at("/spec/postgresql/synchronous").toString())
                    .isEqualTo(
                            "{\"dataDurability\":\"required\",\"failoverQuorum\":true,\"method\":\"any\",\"number\":1}");
        });
        assertThat(city.of("KafkaNodePool")).hasSize(2).allSatisfy(pool -> {
            assertThat(pool.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(pool.findValuesAsText("topologyKey")).containsExactly("topology.kubernetes.io/zone");
            assertThat(pool.findValuesAsText("whenUnsatisfiable")).containsExactly("DoNotSchedule");
        });
        assertThat(city.the("Kafka", "motcua")
                        .at("/spec/kafka/rack/topologyKey")
                        .asText())
                .isEqualTo("topology.kubernetes.io/zone");
        assertThat(city.of("Deployment"))
                .hasSize(4)
                .allMatch(each -> each.findValuesAsText("topologyKey").contains("topology.kubernetes.io/zone"))
                .noneMatch(each -> each.path("spec").has("replicas"));
        assertThat(city.of("ScaledObject"))
                .hasSize(4)
                .allMatch(each -> each.at("/spec/minReplicaCount").asInt() == 3);
    }

    private static List<String> unexpected(Manifests small, Manifests city) {
        var left = byTitle(small);
        var right = byTitle(city);
        var found = new TreeSet<String>();
        right.keySet().stream()
                .filter(title -> !left.containsKey(title) && !IN_THE_CITY_ONLY.contains(title))
                .forEach(title -> found.add(title + " in one only"));
        left.forEach((title, document) -> {
            if (right.containsKey(title)) {
                differences("", document, right.get(title), found, title);
            } else {
                found.add(title + " in one only");
            }
        });
        return List.copyOf(found);
    }

    private static void differences(String place, JsonNode left, JsonNode right, Set<String> found, String title) {
        if (Objects.equals(left, right)
                || MAY_DIFFER.getOrDefault(title.split(" ")[0], Set.of()).contains(place)) {
            return;
        }
        if (left.isObject() && right.isObject()) {
            var fields = new TreeSet<String>();
            left.fieldNames().forEachRemaining(fields::add);
            right.fieldNames().forEachRemaining(fields::add);
            fields.forEach(
                    field -> differences(place + "/" + field, left.path(field), right.path(field), found, title));
        } else {
            found.add(title + " " + place);
        }
    }

    private static Map<String, JsonNode> byTitle(Manifests manifests) {
        return manifests.documents().stream()
                .collect(Collectors.toMap(Manifests::title, document -> document, (a, b) -> a, TreeMap::new));
    }
}
