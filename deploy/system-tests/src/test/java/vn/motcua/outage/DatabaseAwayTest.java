package vn.motcua.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;

/** PostgreSQL hangs or dies while the whole system runs; the services answer before it comes back. */
@Tag("long")
class DatabaseAwayTest {
    private final LocalSystem system = RunningSystem.system();
    private final LocalProcess postgres = system.process("postgres");
    private Asker asker;

    @BeforeEach
    void everybodyIsServed() {
        RunningSystem.inTheMorning();
        asker = new Asker(system);
        awaitService();
    }

    @AfterEach
    void letItRun() {
        postgres.resume();
        if (!postgres.isAlive()) {
            postgres.restart();
        }
        awaitService();
        // Twice, because Keycloak uses each of its dead connections once.
        await().until(() -> asker.letsIn() && asker.letsIn());
        asker.close();
    }

    @Test
    void whileItHangsEveryServiceAnswersIsAliveAndNotReady() {
        // Given
        postgres.suspend();

        // When
        var asked = asker.everybody(5);

        // Then
        expectUnavailable(asked);
        for (var service : Service.values()) {
            await().until(() -> !asker.isReady(service));
            assertThat(asker.isAlive(service)).as(service + " is alive").isTrue();
        }
    }

    @Test
    void whileItIsDeadEveryServiceAnswersAndAfterItsReturnNobodyMeetsADeadConnection() {
        // Given
        asker.everybody(8);

        // When
        postgres.kill();

        // Then
        expectUnavailable(asker.everybody(5));

        // When
        postgres.restart();

        // Then: every request after the first answer is served
        awaitService();
        assertThat(asker.everybody(16))
                .allSatisfy(
                        each -> assertThat(each.status()).as(each.toString()).isEqualTo(200));
    }

    private void expectUnavailable(List<Answer> asked) {
        assertThat(asked).allSatisfy(each -> {
            assertThat(each.status()).as(each.toString()).isEqualTo(503);
            assertThat(header(each, "Retry-After")).as(each.toString()).matches("[1-9][0-9]?");
            assertThat(header(each, "Content-Type")).as(each.toString()).startsWith("application/problem+json");
        });
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Waits until every service works again by itself; the test restarts none. */
    private void awaitService() {
        for (var service : Service.values()) {
            await().until(() -> asker.ask(service).status() == 200 && asker.isReady(service));
        }
    }
}
