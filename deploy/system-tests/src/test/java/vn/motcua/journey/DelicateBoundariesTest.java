package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.drill.audit.Audit;
import vn.motcua.drill.audit.Backlog;
import vn.motcua.drill.audit.Snapshot;
import vn.motcua.drill.audit.SnapshotReader;
import vn.motcua.drill.boundary.Places;
import vn.motcua.drill.boundary.Restarter;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.JourneyKind;
import vn.motcua.drill.load.Load;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** Halts once at each place between two systems where a crash does most harm. All others: {@code drill --boundaries}. */
@Tag("long")
class DelicateBoundariesTest {
    private static final Map<Service, List<String>> DELICATE = Map.of(
            Service.INTAKE,
            List.of(
                    "DocumentResource.upload: after put s3",
                    "SubmissionResource.submit: after insert outbox",
                    "SubmissionResource.submit: after commit of update idempotency_key",
                    "Relay.run: after acknowledgement"),
            Service.PROCEDURE,
            List.of("ApplicationListener.receive: after insert outbox"),
            Service.ROUTING,
            List.of(
                    "CheckEvents.receive: after insert task",
                    "CheckEvents.receive: after commit of update case_file",
                    "ApplicationEvents.receive: after update case_file",
                    "ReceptionResource.accept: after insert outbox",
                    "SendPackages.send: after http POST /systems",
                    "Consumer: before commit of offsets motcua.application.v1"),
            Service.NOTIFICATION,
            List.of("Senders.run: after mail", "Senders.run: after http POST /portal"));

    /** One online with papers missing, one from the portal, one withdrawn: together they reach all of these places. */
    private static final List<JourneyKind> KINDS =
            List.of(JourneyKind.SUPPLEMENT, JourneyKind.PORTAL, JourneyKind.WITHDRAWN);

    /** Far from the numbers of every other load in the same system. */
    private static final int FIRST = 800_000;

    @TempDir
    Path directory;

    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();

    @AfterEach
    void letEverybodyRunUnarmed() {
        for (var service : Service.values()) {
            system.javaOptions(service, List.of());
            system.process(service.title()).restart();
        }
        city.partner().mode("police-residence-system", "AUTOMATIC");
    }

    @Test
    void aHaltBetweenTwoSystemsLosesNothingAndDoesNothingTwice() throws Exception {
        // Given
        var places = new Places(system, directory);
        DELICATE.forEach(places::halt);
        DELICATE.keySet().parallelStream()
                .forEach(service -> system.process(service.title()).restart());
        city.partner().mode("police-residence-system", "MANUAL");
        var applications = new HashSet<UUID>();

        // When
        try (var restarter = Restarter.of(system, places);
                var ledger = Ledger.in(directory)) {
            applications.addAll(played(ledger));
            DELICATE.forEach((service, names) -> Eventually.holds(
                    service + " to halt everywhere", () -> places.hit(service).containsAll(names)));
            assertThat(restarter.unexplained()).isEmpty();
        }

        // Then
        DELICATE.forEach(
                (service, names) -> assertThat(places.hit(service)).containsExactlyInAnyOrderElementsOf(names));
        assertThat(Audit.about(applications, snapshot())).isEmpty();
    }

    private Snapshot snapshot() {
        Eventually.holds("everything to be carried", () -> Backlog.of(system).isEmpty());
        try (var ledger = Ledger.in(directory)) {
            return new SnapshotReader(system, city).of(ledger.entries());
        }
    }

    private List<UUID> played(Ledger ledger) throws Exception {
        var settings = new Load.Settings(7, 1, Duration.ZERO, Duration.ofMinutes(5));
        try (var load = new Load(city, ledger, settings);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var plays = IntStream.range(0, KINDS.size())
                    .<Callable<UUID>>mapToObj(number -> () -> load.play(KINDS.get(number), FIRST + number))
                    .toList();
            return people.invokeAll(plays).stream().map(Future::resultNow).toList();
        }
    }
}
