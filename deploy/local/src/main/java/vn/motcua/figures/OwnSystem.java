package vn.motcua.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.RunLock;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.stack.Databases;
import vn.motcua.stack.Directories;
import vn.motcua.stack.LogSink;

/** A fresh system beside any other, for figures that want its processes killed or stopped, or its tables filled. */
public record OwnSystem(LocalSystem system, City city, Path data) implements AutoCloseable {

    /** @param name of the directory of its data */
    public static OwnSystem start(String name, PrintStream out) {
        var data = Path.of(System.getProperty("motcua.root", "."), ".motcua", name);
        var settings = Settings.in(data, Ports.usual(Ports.freeOffset()));
        wipe(settings);
        var system = new LocalSystem(settings, (part, seconds) -> {}, LogSink.NOWHERE);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        out.println("Starting a system of its own in " + settings.data());
        system.start();
        return new OwnSystem(system, new City(Demo.addresses(system)), settings.data());
    }

    private static void wipe(Settings settings) {
        try (var _ = RunLock.take(settings.data())) {
            Directories.delete(settings.data());
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service's process has cost: on a busy machine the clock on the wall tells little. */
    Duration processorTime(Service service) {
        return ProcessHandle.of(system.process(service.title()).pid())
                .flatMap(running -> running.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** The number that a {@code select count(*) ...} gives in a service's database. */
    long count(Service service, String sql) {
        var role = Databases.app(service.title());
        try (var connection = DriverManager.getConnection(system.databaseUrl(service), role, role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        city.close();
        system.stop();
    }
}
