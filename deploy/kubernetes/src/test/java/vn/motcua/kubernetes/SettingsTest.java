package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No service runs on a developer's default, and none is told what it does not know. */
class SettingsTest {
    /** By hand: what each service cannot do without, beside what all need. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "intake",
                    Set.of(
                            "MOTCUA_S3_ENDPOINT",
                            "MOTCUA_S3_ACCESS_KEY",
                            "MOTCUA_S3_SECRET_KEY",
                            "MOTCUA_S3_BUCKET",
                            "MOTCUA_S3_RELEASED_BUCKET",
                            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                            "MOTCUA_INTAKE_DOCUMENT_FETCH_ALLOWED"),
            "procedure", Set.of("MOTCUA_CATALOGUE_DIRECTORY"),
            "routing",
                    Set.of(
                            "MOTCUA_S3_ENDPOINT",
                            "MOTCUA_S3_ACCESS_KEY",
                            "MOTCUA_S3_SECRET_KEY",
                            "MOTCUA_S3_RELEASED_BUCKET",
                            "MOTCUA_POSTS_FILE",
                            "MOTCUA_PARTNER_URL"),
            "notification",
                    Set.of(
                            "MOTCUA_S3_ENDPOINT",
                            "MOTCUA_S3_ACCESS_KEY",
                            "MOTCUA_S3_SECRET_KEY",
                            "MOTCUA_S3_RELEASED_BUCKET",
                            "MOTCUA_PARTNER_URL",
                            "QUARKUS_MAILER_HOST",
                            "QUARKUS_MAILER_PORT",
                            "QUARKUS_MAILER_START_TLS",
                            "QUARKUS_MAILER_USERNAME",
                            "QUARKUS_MAILER_PASSWORD"));

    private static final Set<String> NEEDED_BY_ALL = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_PASSWORD");

    /** Known to Quarkus or to Kafka's client and not in our own properties; looked up in their references. */
    private static final Set<String> KNOWN_TO_THE_FRAMEWORK = Set.of(
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS",
            "QUARKUS_MAILER_START_TLS",
            "QUARKUS_MAILER_USERNAME",
            "QUARKUS_MAILER_PASSWORD",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_PASSWORD");

    @ParameterizedTest
    @EnumSource
    void everyServiceIsToldAllItNeedsAndNothingItDoesNotKnow(Overlay overlay) {
        assertThat(faultsOf(overlay.manifests())).isEmpty();
    }

    @Test
    void aSettingThatIsMissingIsFound() {
        var manifests = Overlay.CITY.manifests();
        var map = settingsOf(manifests, "notification");

        assertThat(faultsOf(manifests.without("ConfigMap", map, "/data/QUARKUS_MAILER_HOST")))
                .containsExactly("notification lacks QUARKUS_MAILER_HOST");
    }

    @Test
    void aSettingThatNobodyKnowsIsFound() {
        var manifests = Overlay.CITY.manifests();
        var map = settingsOf(manifests, "routing");

        assertThat(faultsOf(manifests.with("ConfigMap", map, "/data/MOTCUA_PARTNER_ULR", "\"x\"")))
                .containsExactly("routing does not know MOTCUA_PARTNER_ULR");
    }

    @Test
    void anAddressOfThisMachineIsFound() {
        var manifests = Overlay.CITY.manifests();
        var map = settingsOf(manifests, "procedure");

        assertThat(faultsOf(manifests.with("ConfigMap", map, "/data/KAFKA_BOOTSTRAP_SERVERS", "\"localhost:9092\"")))
                .containsExactly("procedure is told localhost:9092");
    }

    @Test
    void aDatabaseReachedWithoutCheckingItsCertificateIsFound() {
        var manifests = Overlay.CITY.manifests();
        var map = settingsOf(manifests, "intake");

        assertThat(faultsOf(manifests.with(
                        "ConfigMap",
                        map,
                        "/data/QUARKUS_DATASOURCE_JDBC_URL",
                        "\"jdbc:postgresql://intake-db-rw:5432/intake?sslmode=require\"")))
                .containsExactly("intake does not verify its database");
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationSignsInAsTheOwnerAndTheServiceNever(Overlay overlay) {
        var manifests = overlay.manifests();

        assertThat(NEEDED.keySet()).allSatisfy(service -> {
            var migration = Settings.of(manifests, manifests.the("Job", service + "-migration"));
            assertThat(migration)
                    .containsEntry("QUARKUS_FLYWAY_USERNAME", service + "_owner")
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", service + "_owner")
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                    .hasSize(7);
            assertThat(Settings.of(manifests, manifests.the("Deployment", service)))
                    .containsEntry("QUARKUS_FLYWAY_USERNAME", service + "_app")
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", service + "_app")
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
            assertThat(manifests.the("Deployment", service).toString()).doesNotContain("db-owner");
        });
    }

    private static List<String> faultsOf(Manifests manifests) {
        return manifests
                .of("Deployment")
                .flatMap(deployment -> faultsOf(Manifests.name(deployment), Settings.of(manifests, deployment)))
                .toList();
    }

    private static Stream<String> faultsOf(String service, Map<String, String> told) {
        var needed = Stream.concat(NEEDED_BY_ALL.stream(), NEEDED.get(service).stream())
                .collect(Collectors.toSet());
        var known = Settings.knownTo(service);
        return Stream.of(
                        needed.stream().filter(name -> !told.containsKey(name)).map(name -> " lacks " + name),
                        Settings.localDefaultsOf(service).stream()
                                .filter(name -> !told.containsKey(name) && !needed.contains(name))
                                .map(name -> " runs on the local default of " + name),
                        told.keySet().stream()
                                .filter(name -> !known.contains(name) && !KNOWN_TO_THE_FRAMEWORK.contains(name))
                                .map(name -> " does not know " + name),
                        told.values().stream()
                                .filter(value -> value.contains("127.0.0.1") || value.contains("localhost"))
                                .map(value -> " is told " + value),
                        Stream.of(" does not verify its database").filter(fault -> !verifiesItsDatabase(service, told)))
                .flatMap(faults -> faults)
                .map(fault -> service + fault);
    }

    private static boolean verifiesItsDatabase(String service, Map<String, String> told) {
        return ("jdbc:postgresql://%1$s-db-rw:5432/%1$s?sslmode=verify-full&sslrootcert=/etc/motcua/database-ca/ca.crt")
                .formatted(service)
                .equals(told.get("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    private static String settingsOf(Manifests manifests, String service) {
        return manifests
                .of("ConfigMap")
                .map(Manifests::name)
                .filter(name -> name.startsWith(service + "-settings-"))
                .findFirst()
                .orElseThrow();
    }
}
