package vn.motcua.stack.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens as the realm motcua issues them, signed with the key of this build, which {@link StackResource} passes
 * to the service. They are valid for a day of system time. Each is signed only once, because signing is most of the
 * cost of a request.
 *
 * <p>Each method takes the audiences; none means all four services.
 */
public final class Tokens {

    public static final String ISSUER = "http://127.0.0.1:8180/realms/motcua";

    private static final Set<String> ALL_SERVICES = Set.of("intake", "procedure", "routing", "notification");
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Map<Account, String> MADE = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A citizen at assurance level 2, like people who file online. */
    public static String citizen(String personalNumber, String name, String... audience) {
        return citizenAt("motcua-cli", personalNumber, name, audience);
    }

    /** A citizen whose e-mail address the identity provider has proved. */
    public static String citizenReachedAt(String email, String personalNumber, String name, String... audience) {
        var claims = Map.of(
                "name",
                name,
                "personal_number",
                personalNumber,
                "assurance_level",
                "2",
                "email",
                email,
                "email_verified",
                true);
        return token(new Account("citizen", personalNumber, "motcua-cli", claims, audience));
    }

    /** A citizen whose token was good until an hour ago. */
    public static String expired(String personalNumber, String name, String... audience) {
        var claims = Map.of("name", name, "personal_number", personalNumber);
        var account = new Account("citizen", personalNumber, "motcua-cli", claims, audience);
        return claims(account)
                .expiresAt(Instant.now().minus(Duration.ofHours(1)))
                .sign(Signing.KEY);
    }

    /** A citizen whose account has no assurance level. */
    public static String citizenOfNoLevel(String personalNumber, String name, String... audience) {
        var claims = Map.of("name", name, "personal_number", personalNumber);
        return token(new Account("citizen", personalNumber, "motcua-cli", claims, audience));
    }

    /** A citizen who signed in at this client instead of the usual one, for example a self-service kiosk. */
    public static String citizenAt(String client, String personalNumber, String name, String... audience) {
        var claims = Map.of("name", name, "personal_number", personalNumber, "assurance_level", "2");
        return token(new Account("citizen", personalNumber, client, claims, audience));
    }

    public static String officer(String officerId, String name, String... audience) {
        var claims = Map.of("name", name, "officer_id", officerId);
        return token(new Account("officer", officerId, "motcua-cli", claims, audience));
    }

    /** A client by itself, without a person: the national portal, another agency's system. */
    public static String integrator(String clientId, String... audience) {
        return token(new Account("integrator", "service-account-" + clientId, clientId, Map.of(), audience));
    }

    /** Procedure control (kiểm soát thủ tục hành chính). */
    public static String controller(String... audience) {
        return person("controller", "controller", "Kiểm soát thủ tục", audience);
    }

    /** The controller who approves the drafts of the first one. */
    public static String secondController(String... audience) {
        return person("controller", "controller-2", "Duyệt công bố", audience);
    }

    public static String ops(String... audience) {
        return person("ops", "ops", "Vận hành", audience);
    }

    /** A token of a differently configured realm: it has only these claims about the person, {@code sub} among them. */
    public static String saying(String role, Map<String, Object> claims, String... audience) {
        return sign(new Account(role, null, "motcua-cli", claims, audience));
    }

    private static String person(String role, String subject, String name, String... audience) {
        return token(new Account(role, subject, "motcua-cli", Map.of("name", name), audience));
    }

    private record Account(String role, String subject, String client, Map<String, ?> claims, Set<String> audience) {
        private Account(String role, String subject, String client, Map<String, ?> claims, String... audience) {
            this(role, subject, client, claims, audience.length == 0 ? ALL_SERVICES : Set.of(audience));
        }
    }

    private static String token(Account account) {
        return MADE.computeIfAbsent(account, Tokens::sign);
    }

    private static String sign(Account account) {
        return claims(account).expiresIn(LIFE).sign(Signing.KEY);
    }

    private static JwtClaimsBuilder claims(Account account) {
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .claim("typ", "Bearer")
                .claim("azp", account.client())
                .claim("realm_access", Map.of("roles", List.of(account.role())));
        if (account.subject() != null) {
            claims.subject(account.subject()).preferredUserName(account.subject());
        }
        account.claims().forEach(claims::claim);
        return claims.audience(account.audience());
    }

    private static final class Signing {
        private static final PrivateKey KEY = new TestKeys(TestStack.directory()).privateKey();
    }
}
