package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SecretRulesTest {
    /** The README tells an office how to make these. */
    private static final Set<String> OFFICE = Set.of(
            "intake-db-owner",
            "intake-db-app",
            "procedure-db-owner",
            "procedure-db-app",
            "routing-db-owner",
            "routing-db-app",
            "notification-db-owner",
            "notification-db-app",
            "keycloak-db-owner",
            "intake-s3",
            "routing-s3",
            "notification-s3",
            "backups-s3",
            "notification-smtp",
            "keycloak-tls",
            "keycloak-bootstrap-admin",
            "keycloak-integrators",
            "public-tls",
            "public-identity-tls",
            "internal-tls",
            "internal-identity-tls",
            "configMap routing-posts");

    /** Strimzi makes one for each KafkaUser and its own authority's, CloudNativePG one authority for each cluster. */
    private static final Set<String> OPERATORS = Set.of(
            "intake",
            "procedure",
            "routing",
            "notification",
            "motcua-cluster-ca-cert",
            "intake-db-ca",
            "procedure-db-ca",
            "routing-db-ca",
            "notification-db-ca",
            "keycloak-db-ca");

    @ParameterizedTest
    @EnumSource
    void noSecretStandsInAManifest(Overlay overlay) {
        assertThat(SecretRules.literals(overlay.manifests())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment          | intake | /spec/template/spec/containers/0/env/0 | {"name":"QUARKUS_DATASOURCE_PASSWORD","value":"x"} | Deployment intake holds QUARKUS_DATASOURCE_PASSWORD
            Deployment          | intake | /spec/template/spec/containers/0/env/9 | {"name":"MOTCUA_S3_SECRET_KEY","value":"x"}        | Deployment intake holds MOTCUA_S3_SECRET_KEY
            KeycloakRealmImport | motcua | /spec/realm/clients/1/secret           | "national-portal-secret"                          | KeycloakRealmImport motcua holds a client's secret
            """)
    void aSecretWrittenOutIsFound(String kind, String name, String pointer, String json, String fault) {
        assertThat(SecretRules.literals(Overlay.CITY.manifests().with(kind, name, pointer, json)))
                .containsExactly(fault);
    }

    @Test
    void aSecretOrASettingThatHidesOneIsFound() {
        var doctored = Overlay.CITY.manifests().plus("""
                {apiVersion: v1, kind: Secret, metadata: {name: x}, stringData: {a: b}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: y}, data: {QUARKUS_MAILER_PASSWORD: b}}
                """);

        assertThat(SecretRules.literals(doctored))
                .containsExactly("Secret x is a secret in the manifests", "ConfigMap y holds QUARKUS_MAILER_PASSWORD");
    }

    @Test
    void everySecretReferredToIsMadeByAnOperatorOrBroughtByTheOffice() {
        assertThat(SecretRules.brought(Overlay.SMALL.manifests())).isEqualTo(all(List.of(OFFICE, OPERATORS)));
        assertThat(SecretRules.brought(Overlay.CITY.manifests()))
                .isEqualTo(all(List.of(OFFICE, OPERATORS, Set.of("keda"))));
    }

    @Test
    void theReadmeNamesEverythingTheOfficeBrings() throws IOException {
        var readme = Files.readString(Overlay.DIRECTORY.resolve("README.md"));

        assertThat(OFFICE.stream().map(name -> "`" + name.replace("configMap ", "") + "`"))
                .allMatch(readme::contains);
    }

    private static Set<String> all(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
