package vn.motcua.drill.restore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.City;
import vn.motcua.stack.Postgres;
import vn.motcua.stack.Probe;

/**
 * Sets back one service's database but not the others', then makes all services agree again by the procedure in
 * docs/operations.md, on real PostgreSQL and Kafka.
 */
public final class RestoreDrill implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final LocalSystem system;
    private final City city;
    private final Consumer<String> say;
    private final List<Postgres> restored = new ArrayList<>();

    public RestoreDrill(LocalSystem system, City city, Consumer<String> say) {
        this.system = system;
        this.city = city;
        this.say = say;
    }

    /**
     * @param ago minimum time between the restore point and the accident
     * @return the remaining differences; empty if the drill succeeded
     */
    public List<String> play(Service service, Duration ago) {
        var agreement = new Agreement(system, city, clock().minus(Duration.ofMinutes(5)));
        say.accept("a base backup, and work of the days before");
        var backup = system.backUp(Path.of("backup-" + service.title()));
        var minutes = new LostMinutes(city);
        agreement.await();
        var until = clock();
        say.accept("the minutes that " + service.title() + " will forget, from " + until);
        minutes.pass();
        waitUntil(until.plus(ago));
        agreement.await();
        say.accept(service.title() + " is set back to " + until);
        var server = backup.restore("postgres-" + service.title(), Probe.freePort(), until);
        restored.add(server);
        server.start();
        restart(service, server, until);
        agreement.await();
        var faults = new ArrayList<>(agreement.differences(minutes.all()));
        if (service == Service.ROUTING) {
            say.accept("officers do again what the histories list");
            faults.addAll(new Repetition(minutes).faults());
            agreement.await();
            faults.addAll(agreement.differences(minutes.all()));
        }
        return faults;
    }

    /** Starts the service once with the recovery instant, then again without it. */
    private void restart(Service service, Postgres server, Instant until) {
        var database = "-Dquarkus.datasource.jdbc.url=" + server.databases().url(service.title());
        var process = system.process(service.title());
        system.javaOptions(service, List.of(database, "-Dmotcua.recovery.from=" + until));
        process.restart();
        system.javaOptions(service, List.of(database));
        process.restart();
    }

    private void waitUntil(Instant end) {
        while (clock().isBefore(end)) {
            say.accept("%d s of the lost minutes are left"
                    .formatted(Duration.between(clock(), end).toSeconds()));
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static Instant clock() {
        return Clock.systemUTC().instant();
    }

    /** Stops the restored servers; the services that use them must have ended before. */
    @Override
    public void close() {
        restored.forEach(Postgres::stop);
    }
}
