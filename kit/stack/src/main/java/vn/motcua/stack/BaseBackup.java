package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A base backup and the write-ahead log since then, from which a second server can be restored to an instant
 * (PostgreSQL's "Continuous Archiving and Point-in-Time Recovery"). The archive is the first server's own log
 * directory, configured to keep its files: this is enough for a drill on one machine, and the procedure is the same as
 * in production.
 */
public final class BaseBackup {

    private static final String KEPT = "4GB";
    /** Files not copied: the restored server creates its own, or must not find them. */
    private static final List<String> LEFT_OUT = List.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot");

    private final Place place;
    private final Path archive;
    private final Path base;

    private BaseBackup(Place place, Path archive, Path base) {
        this.place = place;
        this.archive = archive;
        this.base = base;
    }

    static BaseBackup take(Place place, int port, Path data, Path base) {
        try (var connection = superuser(port)) {
            execute(connection, "alter system set wal_keep_size = '" + KEPT + "'");
            execute(connection, "select pg_reload_conf()");
            execute(connection, "select pg_backup_start('motcua', true)");
            copy(data, base);
            Files.writeString(base.resolve("backup_label"), stop(connection));
            return new BaseBackup(place, data.resolve("pg_wal"), base);
        } catch (SQLException e) {
            throw new StackFailure("The base backup failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates a second server with the databases as of that instant; its directory is deleted first.
     *
     * @param until the instant; at least one commit must be later
     */
    public Postgres restore(String name, int port, Instant until) {
        var data = place.directory(name).resolve("data");
        try {
            Directories.delete(data);
            copy(base, data);
            Files.createDirectories(data.resolve("pg_wal"));
            Files.createDirectories(data.resolve("pg_replslot"));
            Files.createFile(data.resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Postgres(
                name,
                place,
                port,
                Postgres.Durability.SAFE,
                Map.of(
                        "restore_command",
                        "cp " + archive.toAbsolutePath() + "/%f %p",
                        // Settings are read before time zone names are known, including Z.
                        "recovery_target_time",
                        until.toString().replace("Z", "+00"),
                        "recovery_target_action",
                        "promote"));
    }

    private static String stop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A file that disappears while the server runs is recreated from the log or not needed. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        try (var names = Files.newDirectoryStream(from)) {
            for (var file : names) {
                var target = to.resolve(file.getFileName());
                if (LEFT_OUT.contains(file.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    copy(file, target);
                } else {
                    copyIfThere(file, target);
                }
            }
        }
    }

    private static void copyIfThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), Databases.SUPERUSER, Databases.SUPERUSER);
    }
}
