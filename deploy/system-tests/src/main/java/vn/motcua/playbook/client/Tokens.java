package vn.motcua.playbook.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Real access tokens of the realm; renewed before their five minutes are over. */
public final class Tokens {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);
    private static final String CLI = "motcua-cli";
    private static final Set<String> CLIENTS =
            Set.of("national-portal", "police-residence-system", "social-insurance-system", "identity-card-system");

    private final Api realm;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(HttpClient http, URI realm) {
        this.realm = new Api(http, URI.create(realm + "/"), null);
    }

    /** The token of a client, of a person at a kiosk ({@code chi@kiosk-101}), or of a person by direct grant. */
    public Supplier<String> of(String who) {
        return () -> tokens.compute(who, (_, known) -> known != null && known.isGood() ? known : fetch(grant(who)))
                .value();
    }

    private static Map<String, String> grant(String who) {
        if (CLIENTS.contains(who)) {
            return Map.of("grant_type", "client_credentials", "client_id", who, "client_secret", who + "-secret");
        }
        var user = who.replaceFirst("@.*", "");
        var grant = new LinkedHashMap<String, String>();
        grant.put("grant_type", "password");
        grant.put("client_id", who.equals(user) ? CLI : who.substring(user.length() + 1));
        grant.put("username", user);
        grant.put("password", user + "-local");
        if (!who.equals(user)) {
            grant.put("client_secret", grant.get("client_id") + "-secret");
        }
        return grant;
    }

    private Token fetch(Map<String, String> grant) {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var content = Call.Content.form(form);
        var answer = realm.post("protocol/openid-connect/token", content).expect(200);
        return new Token(answer.text("/access_token"), System.nanoTime());
    }

    private record Token(String value, long fetchedAt) {
        boolean isGood() {
            return System.nanoTime() - fetchedAt < GOOD_FOR.toNanos();
        }
    }
}
