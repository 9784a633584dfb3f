package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Fact;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** SIGKILL where the work is done but not yet noted as done, so that it must come again and change nothing. */
@Tag("long")
class RedeliveryTest {
    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();
    private final LocalProcess kafka = system.process("kafka");

    @AfterEach
    void letEverybodyRun() {
        kafka.resume();
        for (var service : Service.values()) {
            var process = system.process(service.title());
            if (!process.isAlive()) {
                process.restart();
            }
        }
    }

    @Test
    void anEventSentButNotYetTakenFromTheOutboxIsSentAgainAndCountsOnce() throws Exception {
        // Given the event stands on the topic, and the relay before the locked row it wants to delete
        var address = Filings.address("resent");
        var application = Filings.draft(city, address);
        kafka.suspend();
        city.an().intake().submit(application);
        try (var holder = Rows.of(Service.INTAKE);
                var looker = Rows.of(Service.INTAKE)) {
            Eventually.holds("the outbox row", () -> looker.count("select count(*) from outbox") > 0);
            holder.hold("select position from outbox for update");
            kafka.resume();
            city.events().await(application, "application.submitted");
            Eventually.holds("the relay to wait for the row", looker::somebodyWaits);

            // When
            system.process("intake").kill();
            Rows.disconnectWhoeverWaits(Service.INTAKE);
            holder.release();
        }
        system.process("intake").restart();

        // Then
        city.events().await(application, "application.submitted", 2);
        assertThat(city.events().of(application, "application.submitted"))
                .extracting(Fact::id)
                .hasSize(2)
                .containsOnly(city.events()
                        .of(application, "application.submitted")
                        .getFirst()
                        .id());
        city.events().await(application, "case.opened");
        assertThat(city.mailbox().await(address, 1)).hasSize(1);
        expectOneCase(application);
    }

    @Test
    void anEventAppliedButNotYetCommittedToTheBrokerComesAgainAndChangesNothing() throws Exception {
        // Given the consumer's transaction is held open until the broker stands still
        var address = Filings.address("redelivered");
        var application = Filings.draft(city, address);
        try (var holder = Rows.of(Service.ROUTING);
                var looker = Rows.of(Service.ROUTING)) {
            holder.hold("lock table task in exclusive mode");
            city.an().intake().submit(application);
            Eventually.holds("routing to wait for the lock", looker::somebodyWaits);
            kafka.suspend();
            holder.release();
            Eventually.holds("the case to be committed", () -> cases(looker, application) == 1);

            // When
            system.process("routing").kill();
        }
        kafka.resume();
        system.process("routing").restart();

        // Then
        city.events().await(application, "case.opened");
        assertThat(city.mailbox().await(address, 1)).hasSize(1);
        expectOneCase(application);
    }

    private void expectOneCase(UUID application) throws Exception {
        try (var rows = Rows.of(Service.ROUTING)) {
            Eventually.holds("an empty outbox", () -> rows.count("select count(*) from outbox") == 0);
            assertThat(cases(rows, application)).isEqualTo(1);
            assertThat(rows.count("select count(*) from task where case_id = ?", application))
                    .isEqualTo(1);
            assertThat(rows.count("select count(*) from parked_event")).isZero();
            assertThat(city.events().of(application, "case.opened").stream()
                            .map(Fact::id)
                            .distinct())
                    .hasSize(1);
        }
    }

    private static long cases(Rows rows, UUID application) {
        return rows.count("select count(*) from case_file where id = ?", application);
    }
}
