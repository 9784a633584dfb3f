package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PodRulesTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    @ParameterizedTest
    @EnumSource
    void everyPodIsBoundedRestrictedAndProbed(Overlay overlay) {
        assertThat(PodRules.faultsOf(overlay.manifests())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /image                                    | "motcua/intake"        | has an image without version or digest: motcua/intake
            /image                                    | "motcua/intake:latest" | has an image without version or digest: motcua/intake:latest
            /image                                    | "motcua/intake:1"      | has an image without version or digest: motcua/intake:1
            /securityContext/allowPrivilegeEscalation | true                   | may gain privileges
            /securityContext/privileged               | true                   | is privileged
            /securityContext/readOnlyRootFilesystem   | false                  | may write its root file system
            /securityContext/capabilities/drop        | ["NET_RAW"]            | keeps capabilities
            /securityContext/capabilities/add         | ["NET_ADMIN"]          | adds capabilities
            /startupProbe/httpGet/path                | "/q/health"            | has no startupProbe of /q/health/started on the management port
            /readinessProbe/httpGet/port              | "api"                  | has no readinessProbe of /q/health/ready on the management port
            /livenessProbe/httpGet/path               | "/q/health/ready"      | has no livenessProbe of /q/health/live on the management port
            """)
    void aDoctoredContainerIsFound(String place, String json, String fault) {
        var doctored = Overlay.CITY.manifests().with("Deployment", "intake", CONTAINER + place, json);

        assertThat(PodRules.faultsOf(doctored)).containsExactly("Deployment intake " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /automountServiceAccountToken        | true                                            | mounts a service account's token
            /securityContext/runAsNonRoot        | false                                           | may run as root
            /securityContext/seccompProfile/type | "Unconfined"                                    | has no seccomp profile
            /hostNetwork                         | true                                            | uses hostNetwork
            /enableServiceLinks                  | true                                            | lets neighbours' addresses become settings
            /initContainers                      | [{"name":"x"}]                                  | has init containers, which no rule looks at
            /volumes/9                           | {"name":"node","hostPath":{"path":"/"}}         | mounts the node's disk
            """)
    void aDoctoredPodIsFound(String place, String json, String fault) {
        var doctored = Overlay.CITY.manifests().with("Job", "routing-migration", POD + place, json);

        assertThat(PodRules.faultsOf(doctored)).containsExactly("Job routing-migration " + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment,    intake,    /spec/template/spec/containers/0/resources/limits/memory, has no limits of memory",
        "Deployment,    intake,    /spec/template/spec/containers/0/resources/requests/cpu,  has no requests of cpu",
        "Deployment,    intake,    /spec/template/spec/automountServiceAccountToken,         mounts a service account's token",
        "Deployment,    intake,    /spec/template/spec/serviceAccountName,                   has no service account of its own",
        "Cluster,       intake-db, /spec/resources/limits/cpu,                               has no limits of cpu",
        "KafkaNodePool, node,      /spec/resources/limits/memory,                            has no limits of memory",
        "Keycloak,      keycloak,  /spec/resources/requests/memory,                          has no requests of memory",
        "Keycloak,      keycloak,  /spec/unsupported/podTemplate/spec/automountServiceAccountToken, mounts a service account's token"
    })
    void whatIsMissingIsFound(String kind, String name, String pointer, String fault) {
        var doctored = Overlay.CITY.manifests().without(kind, name, pointer);

        assertThat(PodRules.faultsOf(doctored)).containsExactly(kind + " " + name + " " + fault);
    }

    @Test
    void ourImagesStandOnAnExactBaseAndDoNotRunAsRoot() throws IOException {
        var lines = Files.readAllLines(Overlay.DIRECTORY.resolve("image/Dockerfile"));

        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")).map(line -> line.substring(5)))
                .hasSize(1)
                .allMatch(image -> image.contains("@sha256:") && PodRules.exact(image));
        assertThat(lines).contains("USER 10001:10001");
    }

    /** Else the JVM ignores the cache and the service starts as slowly as without. */
    @Test
    void ourImagesStartWithACacheThatWasMadeWithTheSameCollectorAndLayoutOfObjects() throws IOException {
        var lines = Files.readAllLines(Overlay.DIRECTORY.resolve("image/Dockerfile"));
        var made = lines.stream().filter(line -> line.startsWith("RUN java -XX:AOTCacheOutput=app.aot "));
        var started = lines.stream()
                .filter(line -> line.startsWith("ENTRYPOINT ") && line.contains("\"-XX:AOTCache=app.aot\""));

        assertThat(Stream.concat(made, started))
                .hasSize(2)
                .allMatch(line -> line.contains("-XX:+UseSerialGC") && line.contains("-XX:+UseCompactObjectHeaders"));
    }
}
