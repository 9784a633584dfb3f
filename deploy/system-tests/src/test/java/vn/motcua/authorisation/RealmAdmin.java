package vn.motcua.authorisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** Keycloak's own administrator: adds what the local realm lacks, and fetches tokens. */
final class RealmAdmin {
    static final String REALM = "motcua";
    /** A realm from the same file, with the same people, that signs with a key that our realm publishes too. */
    static final String OTHER_REALM = "khac";

    private final City city;
    private final URI keycloak;

    RealmAdmin(City city, URI realm) {
        this.city = city;
        keycloak = URI.create(realm.getScheme() + "://" + realm.getAuthority());
    }

    String person(String realm, String client, String user) {
        return token(
                realm,
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", user + "-local"));
    }

    String client(String realm, String client) {
        return token(
                realm,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
    }

    /** Adds to the realm; existing entries stay as they are. */
    void add(String realm, Map<String, ?> part) {
        var all = new HashMap<String, Object>(part);
        all.put("ifResourceExists", "SKIP");
        post("/admin/realms/" + realm + "/partialImport", all);
    }

    /** Adds an equal realm: its tokens differ from ours only in the realm's name. */
    void addOtherRealm() {
        post("/admin/realms", realmFile().put("realm", OTHER_REALM));
        var key = freshKey();
        post("/admin/realms/" + REALM + "/components", signingKey(key, -1));
        post("/admin/realms/" + OTHER_REALM + "/components", signingKey(key, 1_000));
    }

    /** The realm's published public key, for forged signatures. */
    String publicKey() {
        return city.send(keycloak, null, Call.get("/realms/" + REALM))
                .body()
                .path("public_key")
                .asText();
    }

    private void post(String path, Object body) {
        var answer = city.send(keycloak, token("master", administrator()), Call.post(path, body));
        if (!answer.isDone()) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
    }

    private static Map<String, String> administrator() {
        return Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin");
    }

    private String token(String realm, Map<String, String> grant) {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var path = "/realms/" + realm + "/protocol/openid-connect/token";
        var call = Call.post(path, Content.form(form));
        // Keycloak refuses for a moment a person who signs in twice at once, because it takes that for password
        // guessing.
        return Eventually.get(
                "a token for " + grant,
                () -> Optional.of(city.send(keycloak, null, call))
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.body().path("access_token").asText()));
    }

    private static Map<String, ?> signingKey(String key, int priority) {
        return Map.of(
                "name", "shared",
                "providerId", "rsa",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config",
                        Map.of(
                                "priority", List.of(String.valueOf(priority)),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "privateKey", List.of(key)));
    }

    private static String freshKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            return Base64.getEncoder().encodeToString(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode realmFile() {
        try {
            var file = Path.of(System.getProperty("motcua.root"), "deploy/keycloak/motcua-realm.json");
            return (ObjectNode) Api.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
