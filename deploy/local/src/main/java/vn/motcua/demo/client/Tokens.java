package vn.motcua.demo.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Real access tokens of the realm; asked for anew before their five minutes are over. */
public final class Tokens {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private final Api realm;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(HttpClient http, URI realm) {
        this.realm = new Api(http, URI.create(realm + "/"), null);
    }

    /** A person's, by direct grant: the password is the user name followed by {@code -local}. */
    public Supplier<String> person(String user) {
        return () -> token(
                user,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "motcua-cli",
                        "username",
                        user,
                        "password",
                        user + "-local"));
    }

    /** A citizen's who signs in at a kiosk. */
    public Supplier<String> atKiosk(String kiosk, String user) {
        return () -> token(
                user + " at " + kiosk,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        kiosk,
                        "client_secret",
                        kiosk + "-secret",
                        "username",
                        user,
                        "password",
                        user + "-local"));
    }

    public Supplier<String> client(String client) {
        return () -> token(
                client,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
    }

    private String token(String who, Map<String, String> grant) {
        return tokens.compute(who, (name, known) -> known != null && known.isGood() ? known : fetch(grant))
                .value();
    }

    private Token fetch(Map<String, String> grant) {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = realm.send(
                        "POST",
                        "protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(form))
                .expect(200);
        return new Token(answer.text("/access_token"), System.nanoTime());
    }

    private record Token(String value, long fetchedAt) {
        boolean isGood() {
            return System.nanoTime() - fetchedAt < GOOD_FOR.toNanos();
        }
    }
}
