package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Letter;
import vn.motcua.drill.boundary.Places;
import vn.motcua.drill.boundary.Revival;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.Load;
import vn.motcua.drill.load.Road;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** The places between two systems where a crash does most harm, each hit once. All others: {@code drill --boundaries}. */
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
                    "CheckEvents.receive: after commit of update case_file",
                    "SendPackages.send: after http POST /systems",
                    "Consumer: before commit of offsets motcua.application.v1"),
            Service.NOTIFICATION,
            List.of("Senders.run: after mail", "Senders.run: after http POST /portal"));

    /** One online with papers missing and one of the portal's: between them they come by all of these places. */
    private static final List<Road> ROADS = List.of(Road.SUPPLEMENT, Road.PORTAL);

    /** Far from the numbers of any load in the same system. */
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
        var applications = new ArrayList<UUID>();

        // When
        try (var revival = Revival.of(system, places);
                var ledger = Ledger.in(directory)) {
            applications.addAll(played(ledger));
            DELICATE.forEach((service, names) -> Eventually.holds(
                    service + " to halt everywhere", () -> places.hit(service).containsAll(names)));
            assertThat(revival.unexplained()).isEmpty();
        }

        // Then
        DELICATE.forEach(
                (service, names) -> assertThat(places.hit(service)).containsExactlyInAnyOrderElementsOf(names));
        for (int number = 0; number < ROADS.size(); number++) {
            expectDoneOnce(applications.get(number));
            expectEachMailUnderOneName(applications.get(number), FIRST + number);
        }
    }

    private List<UUID> played(Ledger ledger) throws Exception {
        var settings = new Load.Settings(7, 1, Duration.ZERO, Duration.ofMinutes(5));
        try (var load = new Load(city, ledger, settings);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var plays = IntStream.range(0, ROADS.size())
                    .<Callable<UUID>>mapToObj(number -> () -> load.play(ROADS.get(number), FIRST + number))
                    .toList();
            return people.invokeAll(plays).stream().map(Future::resultNow).toList();
        }
    }

    private void expectDoneOnce(UUID application) throws Exception {
        // Read from now on, and from the beginning of the topics: until it is there.
        city.events().await(application, "case.opened");
        var told = city.events().of(application);
        assertThat(told.stream()
                        .filter(fact -> fact.type().equals("case.opened"))
                        .map(fact -> fact.id())
                        .distinct())
                .hasSize(1);
        try (var intake = Rows.of(Service.INTAKE);
                var routing = Rows.of(Service.ROUTING);
                var notification = Rows.of(Service.NOTIFICATION)) {
            assertThat(routing.count("select count(*) from case_file where id = ?", application))
                    .isEqualTo(1);
            assertThat(routing.count("select count(*) from parked_event")).isZero();
            assertThat(intake.count(
                            "select count(*) from document where application_id = ? and status <> 'STORED'",
                            application))
                    .isZero();
            Eventually.holds(
                    "nothing left to send",
                    () -> notification.count(
                                    "select count(*) from delivery where application_id = ? and state = 'PENDING'",
                                    application)
                            == 0);
        }
    }

    /** One may come twice, known by its id: the mail server had it and the row did not say so yet. */
    private void expectEachMailUnderOneName(UUID application, int number) throws Exception {
        try (var notification = Rows.of(Service.NOTIFICATION)) {
            var sent = notification.count(
                    "select count(*) from delivery where application_id = ? and channel = 'MAIL' and state = 'SENT'",
                    application);
            var names = city.mailbox().to(city.mailAddress("drill-" + number)).stream()
                    .map(Letter::messageId)
                    .distinct();
            assertThat(names).hasSize((int) sent).isNotEmpty();
        }
    }
}
