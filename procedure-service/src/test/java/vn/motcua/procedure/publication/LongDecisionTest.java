package vn.motcua.procedure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.decision.DecisionFixtures.approver;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.drafting.CheckDecision;
import vn.motcua.stack.test.StackResource;

/** Fault A5: a decision of any length takes only as much memory as one page of it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class LongDecisionTest {
    @Inject
    Decisions decisions;

    @Inject
    CheckDecision check;

    @Inject
    PublishDecision publication;

    @Inject
    Session session;

    @Test
    void nothingOfItsLinesIsKept() {
        // Given
        published(heading("2026-06-01", "2026-06-15"), lines(880_000, 60, "NEW"));
        var decision = draftedWith(heading("2026-08-03", "2026-09-01"), lines(880_000, 60, "AMEND"));
        verb(author(), decision, "submit").then().statusCode(200);

        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            // When
            publication.takeTurn(Duration.ofSeconds(10));
            var locked = decisions.locked(UUID.fromString(decision)).orElseThrow();
            check.requireFaultless(locked);
            publication.publish(locked, "controller:second");

            // Then
            var kept = session.unwrap(SessionImplementor.class)
                    .getPersistenceContext()
                    .getEntitiesByKey()
                    .values();
            assertThat(kept).anyMatch(entity -> entity instanceof Decision);
            assertThat(kept).noneMatch(entity -> entity instanceof DecisionLine || entity instanceof Publication);
            assertThat(kept)
                    .noneMatch(entity ->
                            entity instanceof ProcedureRow && Hibernate.isPropertyInitialized(entity, "content"));
        });
    }

    @Test
    @Tag("long")
    void aThousandAmendmentsAreApproved() {
        published(heading("2026-03-02", "2026-04-01"), lines(890_000, 1_000, "NEW"));
        published(heading("2026-05-04", "2026-06-01"), lines(890_000, 1_000, "AMEND"));
        published(heading("2026-06-01", "2026-07-01"), lines(890_000, 1_000, "AMEND"));

        published(heading("2026-07-01", "2026-08-01"), lines(890_000, 1_000, "AMEND"));

        approver().get("/v1/procedures/9.890999?on=2026-08-01").then().statusCode(200);
    }

    private static Map<String, Map<String, Object>> lines(int first, int count, String action) {
        var lines = new TreeMap<String, Map<String, Object>>();
        IntStream.range(0, count).forEach(number -> {
            var code = "9.%06d".formatted(first + number);
            lines.put("%04d".formatted(number), begin(action, code, provisions()));
        });
        return lines;
    }
}
