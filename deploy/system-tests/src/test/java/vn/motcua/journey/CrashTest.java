package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Fact;
import vn.motcua.playbook.client.Letter;
import vn.motcua.playbook.client.Rows;

/** SIGKILL of the real process while a neighbour is suspended. At a point of its own work: {@link DelicateBoundariesTest}. */
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
        var application = Certificates.draft(city, address);
        kafka.suspend();
        application.give(SUBMIT);

        // When
        system.process("intake").kill();
        kafka.resume();
        system.process("intake").restart();

        // Then
        application.await("case.opened");
        assertThat(city.mailbox().await(address, 1)).hasSize(1);
        // The topic may have it twice: the broker may have stored it, but the killed sender got no acknowledgement.
        assertThat(application.told("application.submitted").stream()
                        .map(Fact::id)
                        .distinct())
                .hasSize(1);
        expectOneCase(application);
        try (var rows = RunningSystem.rows(Service.INTAKE)) {
            assertThat(rows.count(
                            "select count(*) from application where id = ? and state = 'SUBMITTED'", application.id()))
                    .isEqualTo(1);
            Eventually.holds("an empty outbox", () -> rows.count("select count(*) from outbox") == 0);
        }
    }

    @Tag("long")
    @Test
    void aMailIsSentAtLeastOnceAndRepeatedAtMostOnceThoughNotificationDiesWhileSending() throws Exception {
        // Given the mail server is suspended and the mail is being sent
        var address = Filings.address("crash-mail");
        mail.suspend();
        var application = Certificates.waiting(city, address);
        try (var rows = RunningSystem.rows(Service.NOTIFICATION)) {
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
                                    application.id())
                            == 1);
            assertThat(planned(rows, application)).isEqualTo(1);
        }
        var letters = city.mailbox().await(address, 1);
        assertThat(letters).hasSizeBetween(1, 2);
        assertThat(letters.stream().map(Letter::messageId).distinct()).hasSize(1);
    }

    private static long planned(Rows rows, Case application) {
        return rows.count(
                "select count(*) from delivery where application_id = ? and channel = 'MAIL'", application.id());
    }

    private void expectOneCase(Case application) throws Exception {
        try (var rows = RunningSystem.rows(Service.ROUTING)) {
            assertThat(rows.count("select count(*) from case_file where id = ?", application.id()))
                    .isEqualTo(1);
            assertThat(rows.count(
                            "select count(*) from task where case_id = ? and kind = 'RECEPTION'", application.id()))
                    .isEqualTo(1);
            Eventually.holds("an empty outbox", () -> rows.count("select count(*) from outbox") == 0);
            var told = application.facts();
            assertThat(rows.count("select count(*) from case_history where case_id = ?", application.id()))
                    .isEqualTo(told.size());
            assertThat(rows.count("select last_sequence from outbox_stream where subject = ?", application.known("id")))
                    .isEqualTo(told.size());
            assertThat(rows.count("select count(*) from parked_event")).isZero();
        }
    }
}
