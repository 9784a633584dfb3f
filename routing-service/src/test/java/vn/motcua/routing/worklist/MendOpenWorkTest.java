package vn.motcua.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class MendOpenWorkTest {
    @Inject
    Harness harness;

    @Inject
    MendOpenWork mendOpenWork;

    @Inject
    EntityManager entityManager;

    private final UUID application = UUID.randomUUID();

    /** What an instance of the release before would leave behind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from open_work where case_id = ?1",
                "update task set version = version + 1, assignee = 'cb-101-1' where case_id = ?1",
                "update task set state = 'DONE', closed_by = 'cb-101-1', closed_at = now() where case_id = ?1"
            })
    void whatWasDoneUnseenIsShownAgain(String unseen) {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        task("cb-101-1", application, "reception");
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery(unseen)
                        .setParameter(1, application)
                        .executeUpdate());

        mendOpenWork.mend();

        List<Object> shown =
                officer("cb-101-1").get("/v1/tasks?case=" + application).path("items.id");
        assertThat(shown).hasSize(unseen.contains("DONE") ? 0 : 1);
    }

    @Test
    void whatIsShownRightIsLeftAlone() {
        mendOpenWork.mend();
        var before = rows();

        mendOpenWork.mend();

        assertThat(rows()).isEqualTo(before);
    }

    /** A row that was written again would have another place. */
    private List<?> rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("select id::text || ctid::text from open_work order by id", String.class)
                        .getResultList());
    }
}
