package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL 18 as a child process; it also starts with the data of a killed run. */
public final class Postgres extends Part {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** Whether a commit is on disk before it is acknowledged. */
    public enum Durability {
        /** For data that is kept. */
        SAFE("on"),
        /** For tests, whose data need not survive a power failure. */
        FAST("off");

        private final String value;

        Durability(String value) {
            this.value = value;
        }
    }

    private final Place place;
    private final int port;
    private final Durability durability;
    private final Map<String, String> more;

    public Postgres(Place place, int port, Durability durability) {
        this("postgres", place, port, durability, Map.of());
    }

    /** @param more extra settings */
    Postgres(String name, Place place, int port, Durability durability, Map<String, String> more) {
        super(name);
        this.place = place;
        this.port = port;
        this.durability = durability;
        this.more = more;
    }

    @Override
    protected ChildProcess launch() {
        var program = new PostgresProgram(place);
        var data = data();
        PostmasterFile.of(data).endProcess();
        if (!Files.exists(data)) {
            program.createCluster(data);
        }
        return place.start(program.of(name(), command(data)));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        started.await(LIMIT, () -> databases().answer());
    }

    /** Not SIGTERM, because PostgreSQL would then wait for its clients to disconnect. */
    @Override
    protected void end(ChildProcess running) {
        running.interrupt(GRACE);
    }

    /** Copies the running server in its current state, with what is needed to restore any later instant. */
    public BaseBackup backUp(Path target) {
        return BaseBackup.take(place, port, data(), target);
    }

    private Path data() {
        return place.directory(name()).resolve("data");
    }

    /** The databases, reached without any proxy. */
    public Databases databases() {
        return new Databases(port);
    }

    private List<String> command(Path data) {
        var command = new ArrayList<>(List.of("postgres", "-D", data.toString(), "-p", String.valueOf(port)));
        var settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "64MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "fsync", durability.value,
                "full_page_writes", durability.value,
                "synchronous_commit", durability.value);
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        more.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }
}
