package vn.motcua.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The people of the local realm by kind, read from the file that Keycloak imports. */
record Accounts(JsonNode realm) {

    static Accounts in(Path root) {
        try {
            var file = root.resolve("deploy/keycloak/motcua-realm.json");
            return new Accounts(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User names by kind; the systems' own accounts are not people. */
    SequencedMap<String, List<String>> byKind() {
        var byKind = new LinkedHashMap<String, List<String>>();
        for (var user : realm.path("users")) {
            if (!user.has("serviceAccountClientId")) {
                var kind = user.path("realmRoles").path(0).asText("other");
                byKind.computeIfAbsent(kind, ignored -> new ArrayList<>())
                        .add(user.path("username").asText());
            }
        }
        return byKind;
    }

    /** The systems that sign in with their own account. */
    List<String> systems() {
        var systems = new ArrayList<String>();
        realm.path("clients").forEach(client -> {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                systems.add(client.path("clientId").asText());
            }
        });
        return systems;
    }
}
