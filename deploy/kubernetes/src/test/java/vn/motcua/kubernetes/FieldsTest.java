package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of every document is one that Kubernetes or the operator knows. */
class FieldsTest {

    @ParameterizedTest
    @EnumSource
    void everyFieldIsKnown(Overlay overlay) {
        assertThat(faultsOf(overlay.manifests())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment          | intake        | /spec/template/spec/containers/0/livenessProbe/httpGet/hots    | "a"
            Deployment          | intake        | /spec/template/spec/containers/0/securityContext/runAsNonRoots | true
            Deployment          | intake        | /spec/replica                                                  | 2
            Job                 | intake-migration | /spec/backOffLimit                                          | 2
            Service             | intake        | /spec/ports/0/targetport                                       | 1
            PodDisruptionBudget | intake        | /spec/selector/matchlabels                                     | {"a":"b"}
            NetworkPolicy       | intake        | /spec/ingress/0/ports/0/porr                                   | 1
            Ingress             | public        | /spec/rules/0/http/paths/0/backend/service/port/nam            | "a"
            Kafka               | motcua        | /spec/kafka/listeners/0/authentication/typ                     | "tls"
            Kafka               | motcua        | /spec/zookeeper                                                | {}
            KafkaNodePool       | node          | /spec/storage/volumes/0/sise                                   | "1Gi"
            KafkaTopic          | motcua.law.v1 | /spec/partition                                                | 6
            KafkaUser           | intake        | /spec/authorization/acls/0/resource/nam                        | "x"
            KafkaUser           | intake        | /spec/quotas/producerByteRat                                   | 1
            Cluster             | intake-db     | /spec/postgresql/synchronus                                    | {}
            Cluster             | intake-db     | /spec/instances                                                | "3"
            ScheduledBackup     | intake-db     | /spec/method                                                   | "plug-in"
            ObjectStore         | backups       | /spec/configuration/wal/compresion                             | "gzip"
            Keycloak            | keycloak      | /spec/hostname/hostnam                                         | "a"
            Keycloak            | keycloak      | /spec/unsupported/podTemplate/spec/containers/0/volumeMount    | []
            KeycloakRealmImport | motcua        | /spec/realm/accesTokenLifespan                                 | 300
            KeycloakRealmImport | motcua        | /spec/realm/clients/0/directAccessGrantEnabled                 | false
            ScaledObject        | routing       | /spec/triggers/1/metadata/lagTreshold                          | "5"
            TriggerAuthentication | kafka       | /spec/secretTargetRefs                                         | []
            """)
    void aFieldThatNobodyKnowsOrOfTheWrongKindIsFound(String kind, String name, String pointer, String json) {
        var doctored = Overlay.CITY.manifests().with(kind, name, pointer, json);

        assertThat(faultsOf(doctored))
                .anyMatch(fault -> fault.startsWith(kind + " " + name + ": "))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"apps/v1,Deploymnt", "apps/v1beta1,Deployment", "kafka.strimzi.io/v1beta2,KafkaTopic"})
    void aKindOrVersionThatNobodyKnowsIsFound(String version, String kind) {
        var doctored = Overlay.CITY
                .manifests()
                .plus("{apiVersion: %s, kind: %s, metadata: {name: x}}".formatted(version, kind));

        assertThat(faultsOf(doctored)).containsExactly(kind + " x: nobody knows " + version + " " + kind);
    }

    static List<String> faultsOf(Manifests manifests) {
        return manifests.documents().stream()
                .flatMap(document -> faultsOf(document).stream())
                .toList();
    }

    static List<String> faultsOf(JsonNode document) {
        var type = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        var faults = new ArrayList<String>();
        if (StrictModels.know(type)) {
            faults.addAll(StrictModels.faultsOf(type, document));
        } else if (CustomResources.know(type)) {
            CustomResources.errorsOf(type, document).forEach(error -> faults.add(error.toString()));
        } else {
            faults.add("nobody knows " + type);
        }
        if (document.at("/spec/unsupported").has("podTemplate")) {
            faults.addAll(StrictModels.faultsOfPodTemplate(document.at("/spec/unsupported/podTemplate")));
        }
        if (document.path("kind").asText().equals("KeycloakRealmImport")) {
            faults.addAll(StrictModels.faultsOfRealm(document.at("/spec/realm")));
        }
        return faults.stream()
                .map(fault -> Manifests.title(document) + ": " + fault)
                .toList();
    }
}
