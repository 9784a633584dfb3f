package vn.motcua.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.stack.test.Patience.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;

/** Kafka, Keycloak and the document store are away for a while, one per test: which requests need it, and which do not. */
@Tag("long")
class NeighbourAwayTest {
    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();
    private final LocalProcess kafka = system.process("kafka");
    private final LocalProcess keycloak = system.process("keycloak");
    private final LocalProcess store = system.process("s3");
    private Asker asker;

    @BeforeEach
    void signIn() {
        asker = new Asker(system);
    }

    @AfterEach
    void letEverybodyRun() {
        Stream.of(keycloak, store).forEach(LocalProcess::resume);
        if (!kafka.isAlive()) {
            kafka.restart();
        }
        asker.close();
    }

    @Test
    void withoutKafkaEverySubmissionIsTakenEvenByAServiceJustStartedAndAllBecomeCases() {
        // Given
        kafka.kill();

        // When
        var before = submissions(10);
        system.process("intake").kill();
        system.process("intake").restart();
        var after = submissions(10);

        // Then
        expectReadyAndAlive();
        kafka.restart();
        Stream.concat(before, after).forEach(application -> application.await("case.opened"));
    }

    @Test
    void whileKeycloakHangsWhoeverHasSignedInIsServed() {
        // Given
        keycloak.suspend();

        // When
        var asked = asker.everybody(3);

        // Then
        assertThat(asked)
                .allSatisfy(
                        each -> assertThat(each.status()).as(each.toString()).isEqualTo(200));
        expectReadyAndAlive();
    }

    @Test
    void aServiceThatStartsWhileKeycloakHangsSaysSoAndServesWhenItIsBack() {
        // Given
        keycloak.suspend();
        system.process("procedure").kill();
        system.process("procedure").restart();

        // When
        var asked = asker.ask(Service.PROCEDURE);

        // Then
        assertThat(asked.status()).as(asked.toString()).isEqualTo(503);
        assertThat(asker.isAlive(Service.PROCEDURE)).isTrue();

        keycloak.resume();
        await().until(() -> asker.ask(Service.PROCEDURE).status() == 200);
    }

    @Test
    void whileTheStoreHangsAFileIsRefusedAndNothingElse() {
        // Given
        var application = draft();
        store.suspend();

        // When
        var refused = asker.upload(application);

        // Then
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(asker.ask(Service.INTAKE).status()).isEqualTo(200);
        expectReadyAndAlive();

        store.resume();
        await().until(() -> asker.upload(application).status() == 201);
    }

    private void expectReadyAndAlive() {
        for (var service : Service.values()) {
            await().until(() -> asker.isReady(service));
            assertThat(asker.isAlive(service)).as(service + " is alive").isTrue();
        }
    }

    /** Submits at once (not lazily), so that each is acknowledged before the test goes on. */
    private Stream<Case> submissions(int count) {
        return Stream.generate(this::submission).limit(count).toList().stream();
    }

    private Case submission() {
        return new Case(city, Filings.maritalStatus().withoutPapers()).past(SUBMIT);
    }

    private Case draft() {
        return new Case(city, Filings.maritalStatus()).past(OPEN);
    }
}
