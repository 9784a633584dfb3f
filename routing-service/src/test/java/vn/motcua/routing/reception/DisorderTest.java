package vn.motcua.routing.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.again;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.ApplicationEvent.ResultAcknowledged;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** Duplicate and disordered events on both topics that routing counts. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class DisorderTest {
    private static final String PROCEDURE = "/H26/procedure";
    private static final String INTAKE = "/H26/intake";
    private static final OffsetDateTime THREE = OffsetDateTime.parse("2026-08-20T15:00:00+07:00");

    @Inject
    Harness harness;

    @Inject
    EntityManager entityManager;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.calendarIsPublished();
    }

    @Test
    void aCheckThatComesThreeTimesOpensOneCase() {
        var check = checked(application, internal("certificate"));

        harness.send(check, application.toString(), PROCEDURE, 1);
        harness.send(check, application.toString(), PROCEDURE, 1);
        harness.send(check, application.toString(), PROCEDURE, 1);
        harness.send(check, application.toString(), PROCEDURE, 2);

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.rechecked.v1"));
        assertThat(harness.typesPublished(application))
                .containsExactly("vn.motcua.case.opened.v1", "vn.motcua.case.rechecked.v1");
        assertThat(tasks("cb-101-1", application, "reception")).hasSize(1);
    }

    @Test
    void aSecondCheckThatOvertakesTheFirstWaitsForIt() {
        harness.send(checked(application, internal("later")), application.toString(), PROCEDURE, 2);
        harness.send(checked(application, internal("earlier")), application.toString(), PROCEDURE, 1);

        await().until(() -> harness.typesPublished(application).size() == 2);

        assertThat(harness.typesPublished(application))
                .containsExactly("vn.motcua.case.opened.v1", "vn.motcua.case.rechecked.v1");
        Harness.officer("cb-101-1").get("/v1/cases/" + application).then().statusCode(200);
    }

    @Test
    void aCheckThatComesBeforeTheCalendarOfItsYearWaitsForIt() {
        harness.itIs("2031-02-03T09:00:00+07:00");

        var filedLater = again(checked(application, internal("certificate")), 1, "2031-02-03T08:59:00+07:00");
        harness.send(filedLater, application.toString(), PROCEDURE, 1);

        await().until(() -> !parked().isEmpty());
        assertThat(parked())
                .singleElement()
                .asString()
                .startsWith("PREDECESSOR")
                .contains("2031");
    }

    @Test
    void aCorrectionWaitsForItsRoundAndALaterRoundKnowsBetter() {
        // Given
        var check = checked(application, internal("certificate"));
        harness.send(corrected(1, "0912000001"), application.toString(), INTAKE, 1);
        harness.send(corrected(2, "0912000003"), application.toString(), INTAKE, 3);
        await().until(() -> !parked().isEmpty());

        // When
        harness.send(check, application.toString(), PROCEDURE, 1);

        // Then
        await().untilAsserted(() -> assertThat(phone()).isEqualTo("0912000001"));
        command("cb-101-1", application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""")
                .then()
                .statusCode(200);
        var second = again(check, 2, "2026-08-20T14:56:00+07:00").filedWith(contact("0912000002"), null);
        harness.send(second, application.toString(), PROCEDURE, 2);
        await().untilAsserted(() -> assertThat(phone()).isEqualTo("0912000002"));
        harness.send(corrected(1, "0912000009"), application.toString(), INTAKE, 2);
        await().untilAsserted(() -> assertThat(phone()).isEqualTo("0912000003"));
        assertThat(parked()).isEmpty();
    }

    @Test
    void aCorrectedNumberFindsTheCaseAlsoAfterItsEndAndTheFormerOneDoesNot() {
        var check = checked(application, internal("certificate")).filedWith(contact("0912000006"), null);
        harness.send(check, application.toString(), PROCEDURE, 1);
        harness.send(new WithdrawalRequested(application, "đổi ý", THREE), application.toString(), INTAKE, 1);
        await().until(() -> harness.typesPublished(application).size() == 2);
        assertThat(found("0912000006")).contains(application.toString());

        harness.send(corrected(1, "0912000007"), application.toString(), INTAKE, 2);

        await().untilAsserted(() -> assertThat(found("0912000007")).contains(application.toString()));
        assertThat(found("0912000006")).doesNotContain(application.toString());
    }

    private static List<String> found(String phone) {
        return officer("cb-101-1").get("/v1/cases?phone=" + phone).path("items.id");
    }

    private ContactCorrected corrected(int round, String phone) {
        return new ContactCorrected(application, round, contact(phone), THREE);
    }

    private static Contact contact(String phone) {
        return new Contact("Nguyễn Văn An", "an@example.vn", phone, Language.VI, null);
    }

    private String phone() {
        return officer("cb-101-1")
                .get("/v1/cases/" + application + "/application")
                .path("contact.phone");
    }

    private List<?> parked() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("select kind || ' ' || reason from parked_event where subject = :subject")
                        .setParameter("subject", application.toString())
                        .getResultList());
    }

    @Test
    void requestsOfTheApplicantAreAppliedOnceAndInTheirOrder() {
        harness.send(checked(application, internal("certificate")), application.toString(), PROCEDURE, 1);
        task("cb-101-1", application, "reception");

        harness.send(new ResultAcknowledged(application, "certificate", THREE), application.toString(), INTAKE, 2);
        harness.send(new WithdrawalRequested(application, "đổi ý", THREE), application.toString(), INTAKE, 1);
        harness.send(new WithdrawalRequested(application, "đổi ý", THREE), application.toString(), INTAKE, 1);
        harness.send(new ResultAcknowledged(application, "certificate", THREE), application.toString(), INTAKE, 2);

        await().until(() -> harness.typesPublished(application).size() == 2);
        assertThat(harness.typesPublished(application))
                .containsExactly("vn.motcua.case.opened.v1", "vn.motcua.case.withdrawn.v1");
    }
}
