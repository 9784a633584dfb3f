package vn.motcua.stack.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Access tokens as the realm motcua issues them, signed with the key of this build, which {@link StackResource} tells
 * the service. They are valid for an hour of the system's time.
 *
 * <p>Each method takes the audiences; none means all four services.
 */
public final class Tokens {

    public static final String ISSUER = "http://127.0.0.1:8180/realms/motcua";

    private static final Set<String> ALL_SERVICES = Set.of("intake", "procedure", "routing", "notification");
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /** At assurance level 2, as people who file online are. */
    public static String citizen(String personalNumber, String name, String... audience) {
        return sign(known(personalNumber, name).claim("assurance_level", "2"), audience);
    }

    /** Of an account that says nothing about how surely the person is known. */
    public static String citizenOfNoLevel(String personalNumber, String name, String... audience) {
        return sign(known(personalNumber, name), audience);
    }

    /** Who has signed in at this client and not at the usual one: a self-service kiosk. */
    public static String citizenAt(String client, String personalNumber, String name, String... audience) {
        return sign(known(personalNumber, name).claim("assurance_level", "2").claim("azp", client), audience);
    }

    private static JwtClaimsBuilder known(String personalNumber, String name) {
        return person("citizen", personalNumber, name).claim("personal_number", personalNumber);
    }

    public static String officer(String officerId, String name, String... audience) {
        return sign(person("officer", officerId, name).claim("officer_id", officerId), audience);
    }

    /** A client by itself, without a person: the national portal, another agency's system. */
    public static String integrator(String clientId, String... audience) {
        return sign(claims("integrator", "service-account-" + clientId, clientId), audience);
    }

    /** Procedure control (kiểm soát thủ tục hành chính). */
    public static String controller(String... audience) {
        return sign(person("controller", "controller", "Kiểm soát thủ tục"), audience);
    }

    /** Who approves what the first has drafted. */
    public static String secondController(String... audience) {
        return sign(person("controller", "controller-2", "Duyệt công bố"), audience);
    }

    public static String ops(String... audience) {
        return sign(person("ops", "ops", "Vận hành"), audience);
    }

    private static JwtClaimsBuilder person(String role, String subject, String name) {
        return claims(role, subject, "motcua-cli").claim("name", name);
    }

    private static JwtClaimsBuilder claims(String role, String subject, String client) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .preferredUserName(subject)
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("realm_access", Map.of("roles", List.of(role)));
    }

    private static String sign(JwtClaimsBuilder claims, String... audience) {
        return claims.audience(audience.length == 0 ? ALL_SERVICES : Set.of(audience))
                .expiresIn(LIFE)
                .sign(new TestKeys(TestStack.directory()).privateKey());
    }
}
