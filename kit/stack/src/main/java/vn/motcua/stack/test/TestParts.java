package vn.motcua.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.Directories;
import vn.motcua.stack.Kafka;
import vn.motcua.stack.Keycloak;
import vn.motcua.stack.Mailbox;
import vn.motcua.stack.ObjectStore;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.Postgres;
import vn.motcua.stack.Probe;

/** The parts of the test stack, on free ports, each started at its first use. */
final class TestParts {

    private final Path directory;
    private final Place place;
    private final Deque<Part> started = new ArrayDeque<>();
    private Postgres postgres;
    private Kafka kafka;
    private ObjectStore s3;
    private Mailbox mail;
    private Keycloak keycloak;

    TestParts(Path directory, Bundles bundles) {
        this.directory = directory;
        this.place = new Place(directory.resolve("data"), bundles, (name, line) -> log(directory, name, line));
    }

    synchronized Map<String, String> postgres(String database) {
        var databases = server().databases();
        databases.recreate(database);
        return Map.of("url", databases.url(database));
    }

    synchronized Map<String, String> kafka() {
        if (kafka == null) {
            kafka = started(new Kafka(place, Probe.freePort(), Probe.freePort()));
        }
        return Map.of("servers", kafka.address());
    }

    synchronized Map<String, String> s3() {
        if (s3 == null) {
            s3 = started(new ObjectStore(place, Probe.freePort()));
        }
        return Map.of("endpoint", s3.endpoint().toString());
    }

    synchronized Map<String, String> mail() {
        if (mail == null) {
            mail = started(new Mailbox(place, Probe.freePort(), Probe.freePort()));
        }
        return Map.of(
                "port",
                String.valueOf(mail.smtpPort()),
                "directory",
                mail.directory().toString());
    }

    synchronized Map<String, String> keycloak() {
        if (keycloak == null) {
            server().databases().ensure(Keycloak.DATABASE);
            keycloak = started(
                    new Keycloak(place, Probe.freePort(), server().databases().url(Keycloak.DATABASE)));
        }
        return Map.of("realm", keycloak.realm().toString());
    }

    /** Stops the parts in reverse order and leaves no files. */
    synchronized void stop() {
        while (!started.isEmpty()) {
            started.pop().stop();
        }
        Directories.delete(directory);
    }

    private Postgres server() {
        if (postgres == null) {
            postgres = started(new Postgres(place, Probe.freePort(), Postgres.Durability.FAST));
        }
        return postgres;
    }

    private <T extends Part> T started(T part) {
        part.start();
        started.push(part);
        return part;
    }

    private static void log(Path directory, String process, String line) {
        try {
            Files.writeString(
                    directory.resolve(process + ".log"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
