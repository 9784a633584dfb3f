package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kubernetes.Reach.Elsewhere;
import vn.motcua.kubernetes.Reach.End;
import vn.motcua.kubernetes.Reach.Ours;
import vn.motcua.kubernetes.Reach.Outside;

/** The arrows of the design's picture and no others: every pair of ends and every port is tried. */
class ReachabilityTest {
    /** By hand: what each may open. Everybody of ours may ask for names besides. */
    private static final String ARROWS = """
            public ingress       -> intake 8081, procedure 8082, keycloak 8443
            internal ingress     -> intake 8081, procedure 8082, routing 8083, notification 8084, keycloak 8443
            prometheus           -> intake 9081, procedure 9082, routing 9083, notification 9084, keycloak 9000, intake-db 9187, procedure-db 9187, routing-db 9187, notification-db 9187, keycloak-db 9187
            collector            -> intake 9081, procedure 9082, routing 9083, notification 9084, keycloak 9000, intake-db 9187, procedure-db 9187, routing-db 9187, notification-db 9187, keycloak-db 9187
            intake               -> intake-db 5432, kafka 9093, keycloak 8443, s3 443, portal 443, collector 4318
            procedure            -> procedure-db 5432, kafka 9093, keycloak 8443, collector 4318
            routing              -> routing-db 5432, kafka 9093, keycloak 8443, s3 443, exchange 443, collector 4318
            notification         -> notification-db 5432, kafka 9093, keycloak 8443, s3 443, smtp 587, portal 443, collector 4318
            intake migration     -> intake-db 5432
            procedure migration  -> procedure-db 5432
            routing migration    -> routing-db 5432
            notification migration -> notification-db 5432
            keycloak             -> keycloak-db 5432, keycloak 7800, keycloak 57800
            realm import         -> keycloak-db 5432
            kafka                -> kafka 9090, kafka 9091, api server 6443
            entity operator      -> kafka 9091, api server 6443
            intake-db            -> intake-db 5432, intake-db 8000, s3 443, api server 6443
            procedure-db         -> procedure-db 5432, procedure-db 8000, s3 443, api server 6443
            routing-db           -> routing-db 5432, routing-db 8000, s3 443, api server 6443
            notification-db      -> notification-db 5432, notification-db 8000, s3 443, api server 6443
            keycloak-db          -> keycloak-db 5432, keycloak-db 8000, s3 443, api server 6443
            strimzi              -> kafka 9090, kafka 9091, kafka 8443
            cloudnative-pg       -> intake-db 8000, procedure-db 8000, routing-db 8000, notification-db 8000, keycloak-db 8000, intake-db 5432, procedure-db 5432, routing-db 5432, notification-db 5432, keycloak-db 5432
            keda                 ->
            somebody             ->
            stranger             ->
            """;

    private static final Map<String, End> OTHERS = Map.ofEntries(
            Map.entry("public ingress", new Elsewhere("ingress-public", Map.of())),
            Map.entry("internal ingress", new Elsewhere("ingress-internal", Map.of())),
            Map.entry("prometheus", new Elsewhere("monitoring", Map.of())),
            Map.entry(
                    "collector",
                    new Elsewhere("monitoring", Map.of("app.kubernetes.io/name", "opentelemetry-collector"))),
            Map.entry("strimzi", new Elsewhere("strimzi", Map.of())),
            Map.entry("cloudnative-pg", new Elsewhere("cnpg-system", Map.of())),
            Map.entry("keda", new Elsewhere("keda", Map.of())),
            Map.entry("stranger", new Elsewhere("default", Map.of("app.kubernetes.io/name", "intake"))),
            // A pod that somebody puts into our namespace.
            Map.entry("somebody", new Ours(Map.of("app", "debug"))),
            Map.entry("kafka", new Ours(Map.of("strimzi.io/name", "motcua-kafka", "strimzi.io/cluster", "motcua"))),
            Map.entry("entity operator", new Ours(Map.of("strimzi.io/name", "motcua-entity-operator"))),
            Map.entry("keycloak", new Ours(Map.of("app", "keycloak"))),
            Map.entry("realm import", new Ours(Map.of("app", "keycloak-realm-import"))),
            Map.entry("s3", new Outside("192.0.2.10/32")),
            Map.entry("smtp", new Outside("192.0.2.25/32")),
            Map.entry("exchange", new Outside("192.0.2.64/32")),
            Map.entry("portal", new Outside("192.0.2.80/32")),
            Map.entry("api server", new Outside("192.0.2.1/32")),
            Map.entry("internet", new Outside("0.0.0.0/0")));

    private static final Set<Integer> PORTS = Set.of(
            443, 587, 4318, 5432, 6443, 7800, 57800, 8000, 8080, 8081, 8082, 8083, 8084, 8443, 9000, 9081, 9082, 9083,
            9084, 9090, 9091, 9092, 9093, 9187, 22, 25, 53);

    @ParameterizedTest
    @EnumSource
    void exactlyTheArrowsOfThePicturePass(Overlay overlay) {
        assertThat(arrows(overlay.manifests())).isEqualTo(expected(overlay));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            routing       | /spec/ingress/0/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name | "ingress-public"
            routing       | /spec/ingress/0/ports/0/port                                                     | 9083
            procedure     | /spec/egress/9                                                                   | {"to":[{"ipBlock":{"cidr":"192.0.2.64/32"}}],"ports":[{"port":443}]}
            intake-db     | /spec/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name           | "routing"
            notification  | /spec/ingress/0/from                                                             | [{"podSelector":{}}]
            default-deny  | /spec/policyTypes                                                                | ["Egress"]
            kafka         | /spec/ingress/0/from                                                             | []
            keycloak      | /spec/ingress/0/from/9                                                           | {"namespaceSelector":{}}
            """)
    void anArrowTooManyOrTooFewIsFound(String policy, String pointer, String json) {
        var doctored = Overlay.CITY.manifests().with("NetworkPolicy", policy, pointer, json);

        assertThat(arrows(doctored)).isNotEqualTo(expected(Overlay.CITY));
    }

    @Test
    void withoutTheDenialEverythingWouldBeOpen() {
        var doctored = Overlay.CITY.manifests().without("NetworkPolicy", "default-deny");

        assertThat(arrows(doctored)).isNotEqualTo(expected(Overlay.CITY));
    }

    @ParameterizedTest
    @EnumSource
    void everybodyOfOursMayAskForNamesAndNothingElseOfThatNamespace(Overlay overlay) {
        var reach = new Reach(overlay.manifests());
        var names = new Elsewhere("kube-system", Map.of("k8s-app", "kube-dns"));
        var other = new Elsewhere("kube-system", Map.of("k8s-app", "other"));

        assertThat(ends(overlay.manifests()).values().stream().filter(Ours.class::isInstance))
                .allMatch(pod -> reach.passes(pod, names, "UDP", 53) && reach.passes(pod, names, "TCP", 53))
                .noneMatch(pod -> reach.passes(pod, other, "TCP", 53) || reach.passes(pod, names, "TCP", 443));
    }

    /** A policy that an operator makes by itself is added to ours and would open what ours close. */
    @ParameterizedTest
    @EnumSource
    void noOperatorOpensMoreByAPolicyOfItsOwn(Overlay overlay) {
        var manifests = overlay.manifests();

        assertThat(manifests
                        .the("Keycloak", "keycloak")
                        .at("/spec/networkPolicy/enabled")
                        .asBoolean(true))
                .isFalse();
        var peers = manifests.the("Kafka", "motcua").at("/spec/kafka/listeners/0/networkPolicyPeers");
        var admitted = ends(manifests).entrySet().stream()
                .filter(end -> end.getValue() instanceof Ours pod
                        && Manifests.elements(peers)
                                .anyMatch(peer -> peer.has("podSelector")
                                        && Reach.selects(peer.path("podSelector"), pod.labels())))
                .map(Map.Entry::getKey);
        assertThat(admitted).containsExactlyInAnyOrder("intake", "procedure", "routing", "notification");
    }

    @ParameterizedTest
    @EnumSource
    void thePublicHostLeadsToTheApplicantsPathsOnly(Overlay overlay) {
        assertThat(paths(overlay.manifests(), "public"))
                .containsExactlyInAnyOrder(
                        "api.motcua.example/v1/applications -> intake",
                        "api.motcua.example/v1/look-up -> intake",
                        "api.motcua.example/v1/procedures -> procedure",
                        "api.motcua.example/v1/agencies -> procedure",
                        "api.motcua.example/v1/calendar -> procedure",
                        "api.motcua.example/v1/checks -> procedure",
                        "api.motcua.example/v1/competence -> procedure",
                        "api.motcua.example/v1/parameters -> procedure",
                        "api.motcua.example/v1/words -> procedure",
                        "api.motcua.example/v1/lists -> procedure",
                        "api.motcua.example/v1/decisions -> procedure",
                        "api.motcua.example/v1/statistics -> procedure",
                        "api.motcua.example/v1/format -> procedure",
                        "id.motcua.example/realms/motcua -> keycloak-service",
                        "id.motcua.example/resources -> keycloak-service");
        assertThat(paths(overlay.manifests(), "internal"))
                .containsExactlyInAnyOrder(
                        "intake.motcua.internal.example/v1 -> intake",
                        "procedure.motcua.internal.example/v1 -> procedure",
                        "routing.motcua.internal.example/v1 -> routing",
                        "notification.motcua.internal.example/v1 -> notification",
                        "id-admin.motcua.internal.example/ -> keycloak-service");
    }

    private static Collection<String> paths(Manifests manifests, String controller) {
        return manifests
                .of("Ingress")
                .filter(ingress -> ingress.at("/spec/ingressClassName").asText().equals(controller))
                .flatMap(ingress -> Manifests.elements(ingress.at("/spec/rules")))
                .flatMap(rule -> Manifests.elements(rule.at("/http/paths"))
                        .map(path ->
                                rule.path("host").asText() + path.path("path").asText() + " -> "
                                        + path.at("/backend/service/name").asText()))
                .toList();
    }

    private static Set<String> expected(Overlay overlay) {
        var expected = new TreeSet<String>();
        ARROWS.lines()
                .map(line -> line.split("->", 2))
                .forEach(arrow -> List.of(arrow[1].split(",")).stream()
                        .map(String::strip)
                        .filter(target -> !target.isEmpty())
                        .forEach(target -> expected.add(arrow[0].strip() + " -> " + target)));
        if (overlay == Overlay.CITY) {
            expected.add("keda -> kafka 9093");
        }
        return expected;
    }

    /** Every pair and every port, except between two that are not ours. */
    private static Set<String> arrows(Manifests manifests) {
        var reach = new Reach(manifests);
        var ends = ends(manifests);
        var arrows = new TreeSet<String>();
        ends.forEach((from, source) -> ends.forEach((to, target) -> PORTS.stream()
                .filter(port -> source instanceof Ours || target instanceof Ours)
                .filter(port -> reach.passes(source, target, "TCP", port))
                .forEach(port -> arrows.add(from + " -> " + to + " " + port))));
        return arrows;
    }

    private static Map<String, End> ends(Manifests manifests) {
        var ends = new LinkedHashMap<>(OTHERS);
        manifests.of("Deployment").forEach(each -> ends.put(Manifests.name(each), new Ours(labels(each))));
        manifests.of("Job").forEach(each -> ends.put(Manifests.name(each).replace('-', ' '), new Ours(labels(each))));
        manifests
                .of("Cluster")
                .forEach(each ->
                        ends.put(Manifests.name(each), new Ours(Map.of("cnpg.io/cluster", Manifests.name(each)))));
        return ends;
    }

    private static Map<String, String> labels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText(), (a, b) -> b, HashMap::new));
    }
}
