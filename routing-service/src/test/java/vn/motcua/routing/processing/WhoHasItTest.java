package vn.motcua.routing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** The person and the unit that a status names have the work from then on (224/2026/NĐ-CP Art. 15(1)g). */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class WhoHasItTest {
    private static final String PROPOSAL = """
            {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void anOfficerHasWrittenTheDraft() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        command("cb-101-2", application, "draft", "claim", "").then().statusCode(200);
        command("cb-101-2", application, "draft", "submit", PROPOSAL).then().statusCode(200);
    }

    /** The second of them is also the head who answers for the unit's work. */
    @ParameterizedTest
    @ValueSource(strings = {"cb-101-4", "cb-101-6"})
    void whoGetsADraftBackHasIt(String returning) {
        command(returning, application, "approve", "return", "{\"reason\": \"ghi thiếu căn cứ\"}")
                .then()
                .statusCode(200);

        var status = status("vn.motcua.case.leg-returned.v1");
        assertThat(status.getString("handler.officer")).isEqualTo("cb-101-2");
        assertThat(status.getString("handler.role")).isEqualTo("CASE_OFFICER");
        assertThat(status.getString("unit")).isEqualTo("tu-phap");
        assertThat(task("cb-101-2", application, "draft")).containsEntry("assignee", "cb-101-2");
    }

    @Test
    void aWithdrawalThatIsRefusedTakesTheWorkFromNobody() {
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);
        harness.send(
                new WithdrawalRequested(application, "đổi ý", OffsetDateTime.parse("2026-08-20T15:00:00+07:00")),
                application,
                "intake");

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.withdrawal-too-late.v1"));
        var status = status("vn.motcua.case.withdrawal-too-late.v1");
        assertThat(status.getString("handler.officer")).isEqualTo("cb-101-5");
        assertThat(status.getString("unit")).isEqualTo("tu-phap");
    }

    private JsonPath status(String type) {
        await().until(() -> harness.typesPublished(application).contains(type));
        return harness.published("motcua.case.v1", application).stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .map(event -> JsonPath.from(event.body()).setRootPath("status"))
                .orElseThrow();
    }
}
