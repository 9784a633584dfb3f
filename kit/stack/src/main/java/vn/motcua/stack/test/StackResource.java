package vn.motcua.stack.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.motcua.stack.ClockFile;

/**
 * Gives a service under test its database (empty), Kafka with empty topics, and on request S3 and mail, of the one
 * stack of this build; the key {@link Tokens} signs with; and a clock that is fixed until a test sets it ({@code
 * motcua.clock.file}).
 *
 * <p>Init arguments: {@code database} (its name), {@code s3=true}, {@code mail=true}.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    /** The initial time of the clock: a Friday that is a working day. */
    public static final Instant MORNING = Instant.parse("2026-11-27T09:00:00+07:00");

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArguments) {
        arguments = initArguments;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.public-key", new TestKeys(TestStack.directory()).publicKey());
        settings.put("kafka.bootstrap.servers", TestStack.kafka());
        var database = Objects.requireNonNull(arguments.get("database"), "init argument: database");
        settings.putAll(database(database));
        settings.put("motcua.clock.file", clock(database).toString());
        if (asksFor("s3")) {
            settings.putAll(objectStore());
        }
        if (asksFor("mail")) {
            settings.putAll(mail());
        }
        return settings;
    }

    /** Does nothing: the stack keeps running for the next module. */
    @Override
    public void stop() {}

    private boolean asksFor(String part) {
        return Boolean.parseBoolean(arguments.get(part));
    }

    private static Path clock(String database) {
        var file = TestStack.directory().resolve("clock-" + database);
        new ClockFile(file).standAt(MORNING);
        return file;
    }

    private static Map<String, String> database(String name) {
        var database = TestStack.postgres(name);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", database.app(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.owner());
    }

    private static Map<String, String> objectStore() {
        var store = TestStack.s3();
        return Map.of(
                "motcua.s3.endpoint", store.endpoint().toString(),
                "motcua.s3.region", "us-east-1",
                "motcua.s3.bucket", store.bucket(),
                "motcua.s3.access-key", store.accessKey(),
                "motcua.s3.secret-key", store.secretKey());
    }

    private static Map<String, String> mail() {
        var mail = TestStack.mail();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", mail.host(),
                "quarkus.mailer.port", String.valueOf(mail.port()),
                "motcua.test.mail-directory", mail.directory().toString());
    }
}
