package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak 26 over our PostgreSQL, with the realm of deploy/keycloak. */
public final class Keycloak extends Part {

    public static final String DATABASE = "keycloak";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Place place;
    private final int port;
    private final int publicPort;
    private final String databaseUrl;

    public Keycloak(Place place, int port, String databaseUrl) {
        this(place, port, port, databaseUrl);
    }

    /** The issuer of tokens has the public port, which is that of a proxy before Keycloak. */
    public Keycloak(Place place, int port, int publicPort, String databaseUrl) {
        super("keycloak");
        this.place = place;
        this.port = port;
        this.publicPort = publicPort;
        this.databaseUrl = databaseUrl;
    }

    /** The port answers some 20 s before the realm exists, so the start waits for the realm. */
    @Override
    protected ChildProcess launch() {
        var home = place.directory(name());
        copyRealm(home);
        return place.start(new KeycloakProgram(place)
                .of(name(), home, List.of("start", "--optimized", "--import-realm"), environment()));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        started.await(LIMIT, () -> Probe.answers(realm()));
    }

    public URI realm() {
        return URI.create("http://127.0.0.1:%d/realms/motcua".formatted(publicPort));
    }

    private Map<String, String> environment() {
        var role = Databases.owner(DATABASE);
        return Map.of(
                "KC_DB_URL",
                databaseUrl,
                "KC_DB_USERNAME",
                role,
                "KC_DB_PASSWORD",
                role,
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(port),
                "KC_HOSTNAME",
                "http://127.0.0.1:" + publicPort,
                "KC_CACHE",
                "local",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin");
    }

    private void copyRealm(Path home) {
        try {
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    place.bundles().realm(), imports.resolve("motcua-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
