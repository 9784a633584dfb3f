package vn.motcua.authorisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The people of the table's columns. The local realm lacks four of them: Keycloak's administrator adds their accounts, and
 * the tests write their posts to the databases as the staff list and its events would.
 */
final class People {
    static final String LEVEL_1 = "an-muc-1";
    static final String HEAD = "cb-101-7";
    static final String SUBSTITUTE = "cb-101-8";
    static final String ENDED = "cb-101-9";

    private static final Map<String, String> USUALLY = Map.ofEntries(
            Map.entry("owner", "an"),
            Map.entry("transactor", "binh"),
            Map.entry("stranger", "dung"),
            Map.entry("level 1", LEVEL_1),
            Map.entry("officer", "cb-101-1"),
            Map.entry("other post", "cb-101-5"),
            Map.entry("other agency", "cb-102-1"),
            Map.entry("ended", ENDED),
            Map.entry("substitute", SUBSTITUTE),
            Map.entry("head", HEAD),
            Map.entry("controller", "controller"),
            Map.entry("portal", "national-portal"),
            Map.entry("system", "police-residence-system"),
            Map.entry("other system", "social-insurance-system"),
            Map.entry("ops", "ops"));
    private static final List<String> CLIENTS =
            List.of("national-portal", "police-residence-system", "social-insurance-system");

    private final RealmAdmin realm;
    private final Forgeries forgeries;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> invalid = new ConcurrentHashMap<>();

    People(RealmAdmin realm) {
        this.realm = realm;
        forgeries = new Forgeries(realm);
    }

    static boolean isClient(String who) {
        return CLIENTS.contains(who);
    }

    String in(String column, Scene<?> scene) {
        return scene.cast().getOrDefault(column, USUALLY.get(column));
    }

    /** A token; valid for five minutes, which is longer than all of the tests take. */
    String token(String who) {
        return tokens.get(who);
    }

    Map<String, String> invalid(String who) {
        return invalid.get(who);
    }

    /**
     * Signs in everybody, one sign-in per person at a time, because Keycloak takes two at once for password guessing.
     *
     * @param forged the callers for whom invalid tokens are needed
     */
    void signIn(Set<String> everybody, Set<String> forged) {
        try (var doors = Executors.newFixedThreadPool(4)) {
            var waiting = everybody.stream()
                    .map(who -> doors.submit(() -> signIn(who, forged.contains(who))))
                    .toList();
            for (var each : waiting) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not everybody could sign in", e);
        }
    }

    private void signIn(String who, boolean forged) {
        tokens.put(
                who,
                isClient(who)
                        ? realm.client(RealmAdmin.REALM, who)
                        : realm.person(RealmAdmin.REALM, "motcua-cli", who));
        if (forged) {
            invalid.put(who, forgeries.of(who));
        }
    }

    /** Adds the people to the system; called once. */
    void arrive() {
        realm.addOtherRealm();
        for (var each : List.of(RealmAdmin.REALM, RealmAdmin.OTHER_REALM)) {
            realm.add(each, Map.of("users", users(), "clients", clients()));
        }
        Posts.take();
    }

    private static List<?> users() {
        var citizen = Map.of("personal_number", List.of("001090000001"), "assurance_level", List.of("1"));
        var people = Stream.of(HEAD, SUBSTITUTE, ENDED)
                .map(officer -> user(officer, "officer", Map.of("officer_id", List.of(officer))));
        var systems = Stream.of("short-police-residence-system", "other-police-residence-system")
                .map(client -> Map.of(
                        "username",
                        "service-account-" + client,
                        "enabled",
                        true,
                        "serviceAccountClientId",
                        client,
                        "realmRoles",
                        List.of("integrator")));
        return Stream.of(people, Stream.of(user(LEVEL_1, "citizen", citizen)), systems)
                .flatMap(each -> each)
                .toList();
    }

    private static Map<String, ?> user(String name, String role, Map<String, List<String>> attributes) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "firstName",
                "Nguyễn Văn",
                "lastName",
                "An",
                "email",
                name + "@motcua.example",
                "emailVerified",
                true,
                "attributes",
                attributes,
                "realmRoles",
                List.of(role),
                "credentials",
                List.of(Map.of("type", "password", "value", name + "-local", "temporary", false)));
    }

    private static List<?> clients() {
        var all = List.of("subject", "kind", "person", "citizen", "officer", "controller", "ops");
        var system = List.of("subject", "kind", "agency-system");
        var bare = List.of("subject", "kind", "person");
        return List.of(
                client("short-cli", true, all, "1", null),
                client("other-cli", true, bare, "300", "elsewhere"),
                client("short-police-residence-system", false, system, "1", null),
                client("other-police-residence-system", false, List.of("subject", "kind"), "300", "elsewhere"));
    }

    private static Map<String, ?> client(
            String id, boolean forPeople, List<String> scopes, String seconds, String audience) {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", id);
        client.put("enabled", true);
        client.put("publicClient", forPeople);
        client.put("secret", id + "-secret");
        client.put("serviceAccountsEnabled", !forPeople);
        client.put("directAccessGrantsEnabled", forPeople);
        client.put("standardFlowEnabled", false);
        client.put("fullScopeAllowed", audience != null);
        client.put("defaultClientScopes", scopes);
        client.put("attributes", Map.of("access.token.lifespan", seconds));
        if (audience != null) {
            var mapper = Map.of("included.custom.audience", audience, "access.token.claim", "true");
            client.put(
                    "protocolMappers",
                    List.of(Map.of(
                            "name", "audience",
                            "protocol", "openid-connect",
                            "protocolMapper", "oidc-audience-mapper",
                            "config", mapper)));
        }
        return client;
    }
}
