package vn.motcua.intake.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;
import vn.motcua.intake.PortalServer;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class AssignmentsTest {
    private static final String KEY = "101-lanh-dao";

    @Inject
    Assignments assignments;

    @Test
    void aPostForAWholeAgencySitsAtNoCounter() {
        publish("mot-cua");
        assertThat(known()).isTrue();

        publish(null);
        assertThat(known()).isFalse();
    }

    private void publish(String unit) {
        var from = OffsetDateTime.parse("2025-07-01T08:00:00+07:00");
        var post = new AssignmentPublished(
                KEY, "cb-101-4", "Phạm Quang Huy", "H26.101", unit, PostRole.APPROVER, from, null, "12/QĐ-UBND");
        QuarkusTransaction.requiringNew().run(() -> assignments.on(post));
    }

    private boolean known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> assignments.findByIdOptional(KEY).isPresent());
    }
}
