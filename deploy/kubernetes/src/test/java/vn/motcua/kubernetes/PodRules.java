package vn.motcua.kubernetes;

import static vn.motcua.kubernetes.Manifests.elements;
import static vn.motcua.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every pod that is ours: where its image comes from, what it may use, what it may do. */
final class PodRules {
    /** A digest, or a version of three numbers; a word such as {@code latest} is neither. */
    private static final Pattern EXACT =
            Pattern.compile(".+(@sha256:[0-9a-f]{64}|:[0-9]+\\.[0-9]+\\.[0-9]+[-+.0-9A-Za-z]*)");

    private final List<String> faults = new ArrayList<>();

    private PodRules() {}

    static List<String> faultsOf(Manifests manifests) {
        var rules = new PodRules();
        Stream.of("Deployment", "Job").flatMap(manifests::of).forEach(rules::check);
        manifests.of("Cluster").forEach(cluster -> rules.image(cluster, cluster.at("/spec/imageName")));
        manifests.of("Cluster").forEach(cluster -> rules.amounts(cluster, cluster.at("/spec/resources")));
        manifests.of("Keycloak").forEach(keycloak -> {
            rules.amounts(keycloak, keycloak.at("/spec/resources"));
            rules.podSecurity(keycloak, keycloak.at("/spec/unsupported/podTemplate/spec"));
        });
        manifests.of("KafkaNodePool").forEach(pool -> rules.amounts(pool, pool.at("/spec/resources")));
        return rules.faults;
    }

    static boolean exact(String image) {
        return EXACT.matcher(image).matches();
    }

    private void check(JsonNode workload) {
        var pod = workload.at("/spec/template/spec");
        podSecurity(workload, pod);
        wants(workload, pod.path("serviceAccountName").isTextual(), "has no service account of its own");
        wants(workload, isFalse(pod.path("enableServiceLinks")), "lets neighbours' addresses become settings");
        wants(workload, !pod.path("initContainers").isArray(), "has init containers, which no rule looks at");
        elements(pod.path("containers")).forEach(container -> container(workload, container));
        var temporary = elements(pod.path("volumes"))
                .filter(volume -> volume.path("name").asText().equals("tmp"))
                .anyMatch(volume -> volume.at("/emptyDir/sizeLimit").isTextual());
        wants(workload, temporary, "has no bounded emptyDir for /tmp");
    }

    private void podSecurity(JsonNode workload, JsonNode pod) {
        wants(workload, isFalse(pod.path("automountServiceAccountToken")), "mounts a service account's token");
        wants(workload, isTrue(pod.at("/securityContext/runAsNonRoot")), "may run as root");
        wants(
                workload,
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no seccomp profile");
        for (var host : Set.of("hostNetwork", "hostPID", "hostIPC")) {
            wants(workload, !isTrue(pod.path(host)), "uses " + host);
        }
        wants(
                workload,
                elements(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")),
                "mounts the node's disk");
    }

    private void container(JsonNode workload, JsonNode container) {
        image(workload, container.path("image"));
        amounts(workload, container.path("resources"));
        var security = container.path("securityContext");
        wants(workload, isFalse(security.path("allowPrivilegeEscalation")), "may gain privileges");
        wants(workload, !isTrue(security.path("privileged")), "is privileged");
        wants(workload, isTrue(security.path("readOnlyRootFilesystem")), "may write its root file system");
        wants(workload, security.at("/capabilities/drop").toString().equals("[\"ALL\"]"), "keeps capabilities");
        wants(workload, !security.path("capabilities").has("add"), "adds capabilities");
        if (workload.path("kind").asText().equals("Deployment")) {
            probe(workload, container, "startupProbe", "/q/health/started");
            probe(workload, container, "readinessProbe", "/q/health/ready");
            probe(workload, container, "livenessProbe", "/q/health/live");
        }
    }

    private void probe(JsonNode workload, JsonNode container, String probe, String path) {
        var request = container.path(probe).path("httpGet");
        wants(
                workload,
                request.path("path").asText().equals(path)
                        && request.path("port").asText().equals("management"),
                "has no %s of %s on the management port".formatted(probe, path));
    }

    private void image(JsonNode workload, JsonNode image) {
        wants(workload, exact(image.asText()), "has an image without version or digest: " + image.asText());
    }

    private void amounts(JsonNode workload, JsonNode resources) {
        for (var amount : List.of("requests", "limits")) {
            for (var resource : List.of("cpu", "memory")) {
                wants(
                        workload,
                        resources.path(amount).path(resource).isTextual(),
                        "has no " + amount + " of " + resource);
            }
        }
    }

    private void wants(JsonNode workload, boolean condition, String fault) {
        if (!condition) {
            faults.add(title(workload) + " " + fault);
        }
    }

    /** Present and true; what is absent has the cluster's default, which is not ours to know. */
    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.asBoolean();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }
}
