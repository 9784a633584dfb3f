package vn.motcua.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares deploy/keycloak/motcua-realm.json with the design's "Who is who". */
class RealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode realm =
            JSON.readTree(Path.of(System.getProperty("motcua.root"), "deploy/keycloak/motcua-realm.json")
                    .toFile());

    RealmFileTest() throws IOException {}

    @Test
    void aTokenLivesFiveMinutes() {
        assertThat(realm.path("realm").asText()).isEqualTo("motcua");
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void thereAreFiveKindsOfCaller() {
        assertThat(texts(realm.path("roles").path("realm"), "name"))
                .containsExactlyInAnyOrder("citizen", "officer", "controller", "integrator", "ops");
    }

    @Test
    void directGrantsExistOnlyForTheLocalClients() {
        assertThat(texts(where(realm.path("clients"), "directAccessGrantsEnabled", true), "clientId"))
                .containsExactly("kiosk-101", "motcua-cli");
        // Keycloak creates this client with direct grants unless the file disables them.
        assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"personal_number", "assurance_level", "officer_id"})
    void whatIdentifiesAPersonIsDeclaredAndNotTheirsToChange(String name) throws IOException {
        var provider = realm.path("components").path("org.keycloak.userprofile.UserProfileProvider");
        var profile = JSON.readTree(provider.path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());

        var attribute = where(profile.path("attributes"), "name", name).path(0);

        assertThat(strings(attribute.path("permissions").path("edit"))).containsExactly("admin");
        assertThat(texts(mappersOf("person"), "name")).contains(name, "name");
    }

    /** Intake bounds filings with notices to an address that is not proved to be the citizen's own. */
    @Test
    void aCitizensTokenSaysWhetherTheirAddressIsProved() {
        assertThat(texts(mappersOf("citizen"), "config", "claim.name"))
                .containsExactlyInAnyOrder("email", "email_verified");
        assertThat(texts(mappersOf("person"), "config", "claim.name")).doesNotContain("email");
    }

    @ParameterizedTest
    @CsvSource({
        "citizen,       citizen,    intake procedure",
        "officer,       officer,    intake procedure routing",
        "controller,    controller, procedure",
        "ops,           ops,        intake procedure routing notification",
        "portal,        integrator, intake procedure",
        "agency-system, integrator, intake routing"
    })
    void eachKindOfCallerReachesItsServicesOnly(String scope, String role, String audiences) {
        assertThat(texts(mappersOf(scope), "config", "included.custom.audience"))
                .containsExactlyInAnyOrder(audiences.split(" "));
        assertThat(strings(where(realm.path("scopeMappings"), "clientScope", scope)
                        .path(0)
                        .path("roles")))
                .containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource({
        "national-portal,         portal",
        "police-residence-system, agency-system",
        "social-insurance-system, agency-system",
        "identity-card-system,    agency-system"
    })
    void aSystemComesWithItsOwnSecretAsAnIntegrator(String id, String scope) {
        var client = client(id);

        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.path("secret").asText()).isEqualTo(id + "-secret");
        assertThat(strings(client.path("defaultClientScopes"))).containsExactlyInAnyOrder("subject", "kind", scope);
        var account = where(realm.path("users"), "serviceAccountClientId", id).path(0);
        assertThat(strings(account.path("realmRoles"))).containsExactly("integrator");
    }

    @Test
    void theCommandLineIsPublicAndServesEveryPerson() {
        var client = client("motcua-cli");

        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(strings(client.path("defaultClientScopes")))
                .containsExactlyInAnyOrder("subject", "kind", "person", "citizen", "officer", "controller", "ops");
    }

    @Test
    void aKioskKeepsASecretAndServesCitizens() {
        var client = client("kiosk-101");

        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("secret").asText()).isEqualTo("kiosk-101-secret");
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(strings(client.path("defaultClientScopes")))
                .containsExactlyInAnyOrder("subject", "kind", "person", "citizen");
    }

    @ParameterizedTest
    @CsvSource({
        "an,   Nguyễn Văn An,  001090000001",
        "binh, Trần Thị Bình,  001190000002",
        "chi,  Lê Thị Chi,     001190000003",
        "dung, Phạm Văn Dũng,  001090000004"
    })
    void aCitizenHasANameInVietnameseOrderAndAPersonalNumber(String username, String name, String number) {
        var user = where(realm.path("users"), "username", username).path(0);

        assertThat(user.path("firstName").asText() + " " + user.path("lastName").asText())
                .isEqualTo(name);
        assertThat(strings(user.path("attributes").path("personal_number"))).containsExactly(number);
        assertThat(strings(user.path("attributes").path("assurance_level"))).containsExactly("2");
        assertThat(strings(user.path("realmRoles"))).containsExactly("citizen");
    }

    @Test
    void everyOfficerOfTheSliceOfHanoiHasAnAccountNamedByTheOfficerId() {
        var officers =
                where(realm.path("users"), "realmRoles", JSON.createArrayNode().add("officer"));

        assertThat(texts(officers, "username"))
                .containsExactlyInAnyOrder(
                        ("cb-101-1 cb-101-2 cb-101-3 cb-101-4 cb-101-5 cb-101-6 cb-102-1 cb-102-2 cb-102-3 cb-102-4"
                                        + " cb-102-5 cb-103-1 cb-103-2 cb-103-3 cb-103-4 cb-103-5 cb-16-1 cb-16-2"
                                        + " cb-16-3 cb-16-4 cb-17-1 cb-17-2 cb-17-3 cb-17-4 cb-50-1 cb-50-2 cb-50-3")
                                .split(" "));
        assertThat(officers)
                .allSatisfy(
                        officer -> assertThat(strings(officer.path("attributes").path("officer_id")))
                                .containsExactly(officer.path("username").asText()));
    }

    @Test
    void everyPersonCanSignInAtOnceWithTheUserNameAndLocal() {
        var people = where(realm.path("users"), "emailVerified", true);

        assertThat(people).hasSize(4 + 27 + 3).allSatisfy(person -> {
            var password = person.path("credentials").path(0);
            assertThat(password.path("value").asText())
                    .isEqualTo(person.path("username").asText() + "-local");
            assertThat(password.path("temporary").asBoolean(true)).isFalse();
            // Without these Keycloak answers a direct grant with "Account is not fully set up".
            assertThat(Stream.of("firstName", "lastName", "email").allMatch(person::hasNonNull))
                    .isTrue();
        });
    }

    private JsonNode client(String id) {
        return where(realm.path("clients"), "clientId", id).path(0);
    }

    private JsonNode mappersOf(String scope) {
        return where(realm.path("clientScopes"), "name", scope).path(0).path("protocolMappers");
    }

    private static JsonNode where(JsonNode list, String field, Object value) {
        var wanted = JSON.valueToTree(value);
        var found = JSON.createArrayNode();
        elements(list).filter(each -> each.path(field).equals(wanted)).forEach(found::add);
        return found;
    }

    private static Set<String> texts(JsonNode list, String... path) {
        var texts = new TreeSet<String>();
        elements(list).forEach(each -> {
            var node = each;
            for (var step : path) {
                node = node.path(step);
            }
            if (!node.isMissingNode()) {
                texts.add(node.asText());
            }
        });
        return texts;
    }

    private static List<String> strings(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
