package vn.motcua.routing.law;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.LawEvent;
import vn.motcua.events.LawEvent.LawChange.Kind;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.events.LawEvent.RulesPublished;
import vn.motcua.events.Text;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** The check of these tests is from 20/08/2026 14:50:01, for procedure 1.004873, and knows what had been decided by then. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class LawChangesTest {
    @Inject
    Harness harness;

    @Inject
    LawChanges lawChanges;

    @AfterEach
    void nothingIsDecided() {
        QuarkusTransaction.requiringNew().run(lawChanges::deleteAll);
    }

    @ParameterizedTest(name = "{0} decided {1} for {2}, looked at {3}: {4}")
    @CsvSource({
        // known to the check, which itself says until when it is valid
        "1.004873, 2026-08-20T14:50:01+07:00, 2026-09-01, 2026-09-01T08:00:00+07:00, false",
        "1.004873, 2026-08-01T09:00:00+07:00, 2026-08-20, 2026-09-01T08:00:00+07:00, false",
        // decided later: applies from its day on, to the minute
        "1.004873, 2026-08-20T14:50:02+07:00, 2026-09-01, 2026-08-31T23:59:59+07:00, false",
        "1.004873, 2026-08-20T14:50:02+07:00, 2026-09-01, 2026-09-01T00:00:00+07:00, true",
        "1.004873, 2026-08-25T09:00:00+07:00, 2026-08-25, 2026-08-25T09:00:01+07:00, true",
        // with effect from a day before it was decided
        "1.004873, 2026-08-25T09:00:00+07:00, 2026-08-20, 2026-08-25T09:00:01+07:00, true",
        // of another procedure
        "1.004222, 2026-08-25T09:00:00+07:00, 2026-08-25, 2026-08-26T09:00:00+07:00, false",
        // of the rules all procedures share
        "*, 2026-08-25T09:00:00+07:00, 2026-09-01, 2026-08-31T09:00:00+07:00, false",
        "*, 2026-08-25T09:00:00+07:00, 2026-09-01, 2026-09-01T09:00:00+07:00, true",
    })
    void whatWasDecidedAfterTheCheckOvertakesItFromItsDayOn(
            String scope, OffsetDateTime announced, LocalDate day, OffsetDateTime at, boolean overtaken) {
        var change = new LawEvent.LawChange(Kind.AMENDED, day, announced, "1/QĐ-UBND");

        QuarkusTransaction.requiringNew().run(() -> {
            if (scope.equals("*")) {
                lawChanges.take(new RulesPublished(List.of(change)));
            } else {
                lawChanges.take(published(scope, List.of(change)));
            }
        });

        assertThat(overtook(at)).isEqualTo(overtaken);
    }

    @Test
    void theLastEventOfAProcedureIsTheWholeTruthAboutIt() {
        // Given
        var wrong = change("2026-08-25");
        send(published("1.004873", List.of(wrong)));
        await().until(() -> overtook(OffsetDateTime.parse("2026-08-26T09:00:00+07:00")));

        // When: twice, as a relay that died may
        send(published("1.004873", List.of()));
        send(published("1.004873", List.of()));

        // Then
        await().until(() -> !overtook(OffsetDateTime.parse("2026-08-26T09:00:00+07:00")));
    }

    private void send(ProcedurePublished event) {
        harness.send(event, event.key(), "/H26/procedure", 0);
    }

    private static LawEvent.LawChange change(String day) {
        return new LawEvent.LawChange(
                Kind.AMENDED, LocalDate.parse(day), OffsetDateTime.parse("2026-08-24T09:00:00+07:00"), "1/QĐ-UBND");
    }

    private static ProcedurePublished published(String code, List<LawEvent.LawChange> changes) {
        return new ProcedurePublished(code, new Text("Thử", "Trial"), List.of(), List.of(), changes);
    }

    private boolean overtook(OffsetDateTime at) {
        var check = checked(UUID.randomUUID(), internal("certificate"));
        return QuarkusTransaction.requiringNew().call(() -> lawChanges.overtook(check, at.toInstant()));
    }
}
