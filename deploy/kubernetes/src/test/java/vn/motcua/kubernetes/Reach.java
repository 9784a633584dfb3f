package vn.motcua.kubernetes;

import static vn.motcua.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may open a connection to whom, by the network policies alone: a connection passes if a policy lets it out of the
 * source and one lets it into the target, and a pod that no policy of a direction selects is open in that direction.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">the rules of Kubernetes</a>
 */
final class Reach {

    /** One end of a connection: a pod of ours, a pod in another namespace, or an address outside. */
    sealed interface End {}

    record Ours(Map<String, String> labels) implements End {}

    record Elsewhere(String namespace, Map<String, String> labels) implements End {}

    /** As the policies write it: {@code 192.0.2.10/32}. */
    record Outside(String block) implements End {}

    private final Manifests manifests;
    private final Map<String, List<JsonNode>> selecting = new HashMap<>();

    Reach(Manifests manifests) {
        this.manifests = manifests;
    }

    boolean passes(End source, End target, String protocol, int port) {
        return admits("Egress", "egress", "to", source, target, protocol, port)
                && admits("Ingress", "ingress", "from", target, source, protocol, port);
    }

    private boolean admits(
            String direction, String rules, String peers, End end, End other, String protocol, int port) {
        if (!(end instanceof Ours pod)) {
            // What others' policies say is not ours to know.
            return true;
        }
        var selecting = selecting(direction, pod);
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> elements(policy.path("spec").path(rules)))
                        .anyMatch(rule -> ports(rule, protocol, port) && peers(rule, peers, other));
    }

    /** Remembered: the same few ends are asked about thousands of times. */
    private List<JsonNode> selecting(String direction, Ours pod) {
        return selecting.computeIfAbsent(
                direction + pod.labels,
                key -> manifests
                        .of("NetworkPolicy")
                        .filter(policy -> elements(policy.at("/spec/policyTypes"))
                                .anyMatch(type -> type.asText().equals(direction)))
                        .filter(policy -> selects(policy.at("/spec/podSelector"), pod.labels))
                        .toList());
    }

    /** No ports, or an empty list, means every port. */
    private static boolean ports(JsonNode rule, String protocol, int port) {
        return rule.path("ports").isEmpty()
                || elements(rule.path("ports"))
                        .anyMatch(each -> each.path("protocol").asText("TCP").equals(protocol)
                                && (!each.has("port") || each.path("port").asInt() == port));
    }

    /** No peers, or an empty list, means everybody. */
    private static boolean peers(JsonNode rule, String field, End other) {
        return rule.path(field).isEmpty() || elements(rule.path(field)).anyMatch(peer -> matches(peer, other));
    }

    private static boolean matches(JsonNode peer, End other) {
        return switch (other) {
            case Outside address -> peer.at("/ipBlock/cidr").asText().equals(address.block);
            case Ours pod ->
                !peer.has("namespaceSelector")
                                && peer.has("podSelector")
                                && selects(peer.path("podSelector"), pod.labels)
                        || peer.has("namespaceSelector") && elsewhere(peer, "motcua", pod.labels);
            case Elsewhere pod -> peer.has("namespaceSelector") && elsewhere(peer, pod.namespace, pod.labels);
        };
    }

    private static boolean elsewhere(JsonNode peer, String namespace, Map<String, String> labels) {
        return selects(peer.path("namespaceSelector"), Map.of("kubernetes.io/metadata.name", namespace))
                && (!peer.has("podSelector") || selects(peer.path("podSelector"), labels));
    }

    /** An empty selector selects everything. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())))
                && elements(selector.path("matchExpressions")).allMatch(expression -> meets(expression, labels));
    }

    private static boolean meets(JsonNode expression, Map<String, String> labels) {
        var value = labels.get(expression.path("key").asText());
        return switch (expression.path("operator").asText()) {
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "In" -> value != null && values(expression).anyMatch(value::equals);
            case "NotIn" -> values(expression).noneMatch(each -> each.equals(value));
            default -> throw new AssertionError("operator of " + expression);
        };
    }

    private static Stream<String> values(JsonNode expression) {
        return elements(expression.path("values")).map(JsonNode::asText);
    }
}
