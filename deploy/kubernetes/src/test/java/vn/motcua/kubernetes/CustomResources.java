package vn.motcua.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The resources of operators that publish no model: their specifications against src/test/resources/crd. */
final class CustomResources {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "postgresql.cnpg.io/v1 Cluster", schema("cnpg-cluster"),
            "postgresql.cnpg.io/v1 ScheduledBackup", schema("cnpg-scheduledbackup"),
            "barmancloud.cnpg.io/v1 ObjectStore", schema("cnpg-objectstore"),
            "k8s.keycloak.org/v2alpha1 Keycloak", schema("keycloak"),
            "k8s.keycloak.org/v2alpha1 KeycloakRealmImport", schema("keycloak-realmimport"),
            "keda.sh/v1alpha1 ScaledObject", schema("keda-scaledobject"),
            "keda.sh/v1alpha1 TriggerAuthentication", schema("keda-triggerauthentication"));

    private CustomResources() {}

    static boolean know(String type) {
        return SCHEMAS.containsKey(type);
    }

    static List<Error> errorsOf(String type, JsonNode document) {
        return SCHEMAS.get(type).validate(document.path("spec"));
    }

    private static Schema schema(String name) {
        try (var file =
                Objects.requireNonNull(CustomResources.class.getResourceAsStream("/crd/" + name + ".yaml"), name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return REGISTRY.getSchema(Yaml.documents(text).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
