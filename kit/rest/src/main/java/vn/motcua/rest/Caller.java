package vn.motcua.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller according to the token. The token does not say which post an officer holds; routing knows it as of an instant.
 * Every method throws 401 when nobody is authenticated and 403 {@code claim-missing} when the token lacks the claim.
 */
@RequestScoped
public class Caller {
    /** The coarse kinds of caller; each is a role of the realm. */
    public enum Kind {
        CITIZEN,
        OFFICER,
        CONTROLLER,
        INTEGRATOR,
        OPS;

        String role() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public boolean isAuthenticated() {
        return !identity.isAnonymous();
    }

    /** The first of the caller's kinds in the order of {@link Kind}; see {@link #is(Kind)} for people with several. */
    public Kind kind() {
        for (Kind kind : Kind.values()) {
            if (is(kind)) {
                return kind;
            }
        }
        throw Problem.forbidden("kind-unknown");
    }

    public boolean is(Kind kind) {
        authenticated();
        return identity.hasRole(kind.role());
    }

    /** A citizen's personal number (số định danh cá nhân), 12 digits. */
    public String personalNumber() {
        return claim("personal_number");
    }

    /**
     * A citizen's assurance level, 1 to 3 (69/2024/NĐ-CP). It is 1 if the token has none, because an unattested level is not
     * assumed.
     */
    public int assurance() {
        return text("assurance_level")
                .filter(level -> level.matches("[1-3]"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** An official's id, for example {@code cb-101-1}. */
    public String officer() {
        return claim("officer_id");
    }

    /** The client that the token was issued to ({@code azp}). */
    public String client() {
        return claim("azp");
    }

    /** A person's name as their account has it. */
    public Optional<String> ownName() {
        return text("name");
    }

    /** A person's e-mail address, if the identity provider has proved it. */
    public Optional<String> provedEmail() {
        var proved = String.valueOf(authenticated().<Object>getClaim("email_verified"));
        return proved.equals("true") ? text("email") : Optional.empty();
    }

    /** The display name; without a {@code name} claim the client id, as for an integrator. */
    public String name() {
        return text("name").orElseGet(this::client);
    }

    /** Kind and id: the scope of idempotency keys and the actor in a history. */
    public String key() {
        Kind kind = kind();
        String id = switch (kind) {
            case CITIZEN -> personalNumber();
            case OFFICER -> officer();
            case CONTROLLER, OPS -> claim("sub");
            case INTEGRATOR -> client();
        };
        return kind.role() + ":" + id;
    }

    private JsonWebToken authenticated() {
        if (!isAuthenticated()) {
            throw Problem.unauthenticated();
        }
        return token;
    }

    private String claim(String name) {
        return text(name).orElseThrow(() -> Problem.forbidden("claim-missing", name));
    }

    /** A text or a number; a list, an object or a blank text counts as absent. */
    private Optional<String> text(String name) {
        Object value = authenticated().getClaim(name);
        return switch (value) {
            case String text -> Optional.of(text).filter(said -> !said.isBlank());
            case JsonString text -> Optional.of(text.getString()).filter(said -> !said.isBlank());
            case Number number -> Optional.of(number.toString());
            case JsonNumber number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }
}
