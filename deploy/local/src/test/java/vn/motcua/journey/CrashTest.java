package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Letter;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** SIGKILL of the real process, in a window that a stopped neighbour or a held lock keeps open. */
@Tag("edge")
class CrashTest {
    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();
    private final LocalProcess kafka = system.process("kafka");
    private final LocalProcess mail = system.process("mail");

    @AfterEach
    void letEverybodyRun() {
        kafka.resume();
        mail.resume();
        for (var service : Service.values()) {
            var process = system.process(service.title());
            if (!process.isAlive()) {
                process.restart();
            }
        }
    }

    @Test
    void whatIntakeConfirmedSurvivesItsDeathWhileTheBrokerIsAway() throws Exception {
        // Given
        var address = Filings.address("crash-intake");
        var application = Filings.draft(city, address);
        kafka.suspend();
        city.an().intake().submit(application);

        // When
        system.process("intake").kill();
        kafka.resume();
        system.process("intake").restart();

        // Then
        city.events().await(application, "case.opened");
        assertThat(city.mailbox().await(address, 1)).hasSize(1);
        // Perhaps twice on the topic: the broker may have taken it without the dead sender hearing so.
        assertThat(city.events().of(application, "application.submitted").stream()
                        .map(Fact::id)
                        .distinct())
                .hasSize(1);
        expectOneCase(application);
        try (var rows = Rows.of(Service.INTAKE)) {
            assertThat(rows.count("select count(*) from application where id = ? and state = 'SUBMITTED'", application))
                    .isEqualTo(1);
            Eventually.holds("an empty outbox", () -> rows.count("select count(*) from outbox") == 0);
        }
    }

    @Tag("long")
    @Test
    void aCaseIsOpenedOnceThoughRoutingDiesInsideTheConsumersTransaction() throws Exception {
        // Given the consumer stands inside its transaction, before a table that is held
        var address = Filings.address("crash-opening");
        var application = Filings.draft(city, address);
        try (var holder = Rows.of(Service.ROUTING);
                var looker = Rows.of(Service.ROUTING)) {
            holder.hold("lock table task in exclusive mode");
            city.an().intake().submit(application);
            Eventually.holds("routing to wait for the lock", looker::somebodyWaits);

            // When
            system.process("routing").kill();
            holder.release();
        }
        system.process("routing").restart();

        // Then
        city.events().await(application, "case.opened");
        assertThat(Filings.counter(city).reception(application).step()).isEqualTo("reception");
        expectOneCase(application);
        assertThat(city.mailbox().await(address, 1)).hasSize(1);
    }

    @Tag("long")
    @Test
    void aWithdrawalHappensOnceThoughRoutingDiesBeforeTheLockedCase() throws Exception {
        // Given
        var application = Filings.waiting(city, Filings.address("crash-withdrawal"));
        try (var holder = Rows.of(Service.ROUTING);
                var looker = Rows.of(Service.ROUTING)) {
            holder.hold("select id from case_file where id = ? for update", application);
            city.an().intake().withdraw(application, "Không còn nhu cầu").expect(202);
            Eventually.holds("routing to wait for the lock", looker::somebodyWaits);

            // When
            system.process("routing").kill();
            holder.release();
        }
        system.process("routing").restart();

        // Then
        city.events().await(application, "case.withdrawn");
        assertThat(city.events().cases(application))
                .extracting(fact -> fact.type())
                .containsExactly("case.opened", "case.withdrawn");
        expectOneCase(application);
    }

    @Tag("long")
    @Test
    void anAcceptanceThatWasNotAnsweredIsDoneOnceOrNotAtAll() throws Exception {
        // Given the command stands inside its transaction
        var application = Filings.waiting(city, Filings.address("crash-command"));
        var counter = Filings.counter(city);
        var reception = counter.reception(application);
        try (var holder = Rows.of(Service.ROUTING);
                var looker = Rows.of(Service.ROUTING)) {
            holder.hold("lock table outbox in exclusive mode");
            var command = Thread.ofVirtual().start(() -> {
                try {
                    counter.attempt(reception, "accept", Map.of("feeReceipt", "BL-1"));
                } catch (RuntimeException _) {
                    // The connection breaks with the process.
                }
            });
            Eventually.holds("the command to wait for the lock", looker::somebodyWaits);

            // When
            system.process("routing").kill();
            holder.release();
            command.join();
        }
        system.process("routing").restart();

        // Then
        assertThat(city.events().of(application, "case.accepted")).isEmpty();
        var file = counter.accept(application, "BL-1");
        city.events().await(application, "case.accepted");
        assertThat(city.events().of(application, "case.accepted")).hasSize(1);
        assertThat(file.number("/portalCode")).isEqualTo(2);
        expectOneCase(application);
    }

    @Tag("long")
    @Test
    void aMailIsSentAtLeastOnceAndRepeatedAtMostOnceThoughNotificationDiesWhileSending() throws Exception {
        // Given the mail server stands still and the notice is on its way
        var address = Filings.address("crash-mail");
        mail.suspend();
        var application = Filings.waiting(city, address);
        try (var rows = Rows.of(Service.NOTIFICATION)) {
            Eventually.holds("the mail to be planned", () -> planned(rows, application) == 1);

            // When
            system.process("notification").kill();
            mail.resume();
            system.process("notification").restart();

            // Then
            Eventually.holds(
                    "the mail to be marked as sent",
                    () -> rows.count(
                                    "select count(*) from delivery where application_id = ? and state = 'SENT'",
                                    application)
                            == 1);
            assertThat(planned(rows, application)).isEqualTo(1);
        }
        var letters = city.mailbox().await(address, 1);
        assertThat(letters).hasSizeBetween(1, 2);
        assertThat(letters.stream().map(Letter::messageId).distinct()).hasSize(1);
    }

    private static long planned(Rows rows, UUID application) {
        return rows.count("select count(*) from delivery where application_id = ? and channel = 'MAIL'", application);
    }

    private void expectOneCase(UUID application) throws Exception {
        try (var rows = Rows.of(Service.ROUTING)) {
            assertThat(rows.count("select count(*) from case_file where id = ?", application))
                    .isEqualTo(1);
            assertThat(rows.count("select count(*) from task where case_id = ? and step = 'reception'", application))
                    .isEqualTo(1);
            Eventually.holds("an empty outbox", () -> rows.count("select count(*) from outbox") == 0);
            var told = city.events().cases(application);
            assertThat(rows.count("select count(*) from case_history where case_id = ?", application))
                    .isEqualTo(told.size());
            assertThat(rows.count("select last_sequence from outbox_stream where subject = ?", application.toString()))
                    .isEqualTo(told.size());
            assertThat(rows.count("select count(*) from parked_event")).isZero();
        }
    }
}
