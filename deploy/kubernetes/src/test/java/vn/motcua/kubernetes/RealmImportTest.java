package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The realm as it goes to production: without people, passwords and direct grants, and else the one that is tested. */
class RealmImportTest {

    @ParameterizedTest
    @EnumSource
    void theRealmHoldsNobodyAndNothingSecret(Overlay overlay) {
        assertThat(faultsOf(realm(overlay.manifests()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /spec/realm/users/9                             | {"username":"an"}                                    | an is a person
            /spec/realm/users/0/credentials                 | [{"type":"password","value":"x"}]                    | service-account-national-portal has credentials
            /spec/realm/clients/1/directAccessGrantsEnabled | true                                                 | national-portal has direct grants
            /spec/realm/clients/1/publicClient              | true                                                 | national-portal is public
            /spec/realm/clients/9                           | {"clientId":"motcua-cli","directAccessGrantsEnabled":false} | motcua-cli is the local client
            /spec/realm/clients/0/enabled                   | true                                                 | admin-cli is switched on
            /spec/realm/sslRequired                         | "external"                                           | TLS is not required of everybody
            /spec/realm/registrationAllowed                 | true                                                 | anybody may register
            /spec/realm/passwordPolicy                      | "hashIterations(1)"                                  | passwords are hashed as nowhere else
            """)
    void aDoctoredRealmIsFound(String pointer, String json, String fault) {
        var doctored = Overlay.SMALL.manifests().with("KeycloakRealmImport", "motcua", pointer, json);

        assertThat(faultsOf(realm(doctored))).containsExactly(fault);
    }

    @ParameterizedTest
    @EnumSource
    void elseItIsTheLocalRealm(Overlay overlay) throws IOException {
        var file = Overlay.DIRECTORY.resolve("target/realm.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Yaml.text(forProduction()));

        assertThat(realm(overlay.manifests()))
                .as("base/keycloak/realm.yaml below spec.realm; what it should be is in " + file)
                .isEqualTo(forProduction());
    }

    private static final Set<String> LOCAL = Set.of("motcua-cli", "kiosk-101");

    /** The local realm without its people, passwords and local clients. */
    private static ObjectNode forProduction() throws IOException {
        var realm = (ObjectNode)
                Yaml.JSON.readTree(Files.readString(Overlay.ROOT.resolve("deploy/keycloak/motcua-realm.json")));
        realm.put("sslRequired", "all");
        realm.remove("passwordPolicy");
        realm.set("users", kept(realm, "users", user -> user.has("serviceAccountClientId")));
        realm.set("clients", kept(realm, "clients", client -> !LOCAL.contains(id(client))));
        elements(realm.path("clients"))
                .filter(client -> client.has("secret"))
                .forEach(client -> ((ObjectNode) client).put("secret", placeholder(id(client))));
        return realm;
    }

    private static String placeholder(String client) {
        return "${" + client.replace('-', '_').toUpperCase(Locale.ROOT) + "_SECRET}";
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }

    @Test
    void everyClientHasASecretOfItsOwnFromOutside() {
        var spec =
                Overlay.SMALL.manifests().the("KeycloakRealmImport", "motcua").path("spec");

        assertThat(elements(spec.at("/realm/clients")).filter(client -> client.has("secret")))
                .hasSize(4)
                .allSatisfy(client -> {
                    var placeholder = client.path("secret").asText().replaceAll("[${}]", "");
                    assertThat(spec.path("placeholders")
                                    .path(placeholder)
                                    .at("/secret/key")
                                    .asText())
                            .isEqualTo(client.path("clientId").asText());
                });
        assertThat(spec.path("placeholders")).hasSize(4);
    }

    private static List<String> faultsOf(JsonNode realm) {
        var faults = new ArrayList<String>();
        elements(realm.path("users")).forEach(user -> {
            if (!user.path("serviceAccountClientId").isTextual()) {
                faults.add(user.path("username").asText() + " is a person");
            }
            if (user.has("credentials")) {
                faults.add(user.path("username").asText() + " has credentials");
            }
        });
        elements(realm.path("clients")).forEach(client -> client(client, faults));
        if (!realm.path("sslRequired").asText().equals("all")) {
            faults.add("TLS is not required of everybody");
        }
        if (realm.path("registrationAllowed").asBoolean(true)) {
            faults.add("anybody may register");
        }
        if (realm.has("passwordPolicy")) {
            faults.add("passwords are hashed as nowhere else");
        }
        return faults;
    }

    private static void client(JsonNode client, List<String> faults) {
        var id = id(client);
        if (id.equals("motcua-cli")) {
            faults.add(id + " is the local client");
        }
        if (id.equals("admin-cli")) {
            // Keycloak makes it by itself, with direct grants, unless it is told otherwise.
            if (client.path("enabled").asBoolean(true)) {
                faults.add(id + " is switched on");
            }
        } else if (client.path("publicClient").asBoolean(false)) {
            faults.add(id + " is public");
        }
        if (client.path("directAccessGrantsEnabled").asBoolean(true)) {
            faults.add(id + " has direct grants");
        }
    }

    private static JsonNode realm(Manifests manifests) {
        return manifests.the("KeycloakRealmImport", "motcua").at("/spec/realm");
    }

    private interface Choice {
        boolean keeps(JsonNode element);
    }

    private static ArrayNode kept(JsonNode realm, String field, Choice choice) {
        var kept = Yaml.JSON.createArrayNode();
        elements(realm.path(field)).filter(choice::keeps).forEach(kept::add);
        return kept;
    }
}
