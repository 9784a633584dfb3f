package vn.motcua.procedure.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.checking.CheckFixtures.birthForm;
import static vn.motcua.procedure.checking.CheckFixtures.portal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.ApplicationEvent.RecheckRequested;
import vn.motcua.events.ApplicationEvent.SupplementSubmitted;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Contact;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.Language;
import vn.motcua.events.Submission;
import vn.motcua.procedure.OtherServices;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ApplicationCheckedTest {
    private static final String DEAD = "motcua.application.v1.dlq.procedure";

    private final UUID application = UUID.randomUUID();
    private OtherServices others;

    @BeforeEach
    void open() {
        others = new OtherServices("motcua.check.v1", "motcua.law.v1", DEAD);
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void aSubmissionComesOutCheckedWithAllThatRoutingNeeds() {
        // When
        others.send(others.filed(application, 1, new ApplicationSubmitted(application, birth(), null)));

        // Then
        var record = checks(1).getFirst();
        var checked = EventJson.read(record.value(), ApplicationChecked.class);
        assertThat(record.key()).isEqualTo(application.toString());
        assertThat(checked.applicationId()).isEqualTo(application);
        // Filed as 2.002621, which was replaced on 01/09/2026.
        assertThat(checked.procedure().code()).isEqualTo("3.000722");
        assertThat(checked.legs()).hasSize(3);
        assertThat(checked.submission().owner().name()).isEqualTo("Nguyễn Văn An");
        assertThat(checked.parameters())
                .containsKeys("caseCode.template", "intake.answer")
                .doesNotContainKeys("publication.lead.province", "review.hourlyWage");
    }

    @Test
    void aDuplicateIsCheckedOnceAndEveryRoundOnce() {
        // Given
        var first = others.filed(application, 1, new ApplicationSubmitted(application, birth(), null));

        // When
        others.send(first);
        others.send(first);
        others.send(others.filed(
                application,
                2,
                new WithdrawalRequested(application, "x", OffsetDateTime.parse("2026-11-22T08:00:00+07:00"))));
        others.send(others.filed(
                application,
                3,
                new ContactCorrected(
                        application,
                        1,
                        new Contact("An", null, "0912345678", Language.VI, null),
                        OffsetDateTime.parse("2026-11-22T09:00:00+07:00"))));
        others.send(others.filed(application, 4, new SupplementSubmitted(application, birth(), null, null)));
        others.send(first);
        others.send(others.filed(application, 5, new RecheckRequested(application, birth())));

        // Then
        assertThat(checks(3))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void whatIsNoJsonIsADeadLetterAndOthersGoOn() {
        // Given
        var other = UUID.randomUUID();
        var type = EventType.APPLICATION_SUBMITTED.type();

        // When
        others.send(others.filed(application, 1, type, "{\"submission\":".getBytes(UTF_8)));
        others.send(others.filed(other, 1, new ApplicationSubmitted(other, birth(), null)));

        // Then
        assertThat(others.hears(
                        record -> record.topic().equals(DEAD) && record.key().equals(application.toString()), 1))
                .hasSize(1);
        others.hears(record -> other.toString().equals(record.key()), 1);
        assertThat(checks(0)).isEmpty();
    }

    @Test
    void aSubmissionOfNothingIsCheckedToo() {
        others.send(others.filed(
                application,
                1,
                EventType.APPLICATION_SUBMITTED.type(),
                "{\"submission\":{\"procedure\":\"\\u0000\"}}".getBytes(UTF_8)));

        var checked = EventJson.read(checks(1).getFirst().value(), ApplicationChecked.class);

        assertThat(checked.findings()).extracting(finding -> finding.code()).contains("procedure-unknown");
    }

    @Test
    void theOthersHearOfEveryAgencyAndCalendar() {
        var law = others.hears(record -> record.topic().equals("motcua.law.v1"), 13);

        assertThat(law)
                .extracting(ConsumerRecord::key)
                .contains("agency/H26.101", "agency/H26.16", "agency/G01.11", "calendar/2025", "calendar/2026");
    }

    private List<ConsumerRecord<String, byte[]>> checks(int atLeast) {
        return others.hears(
                record ->
                        record.topic().equals("motcua.check.v1") && record.key().equals(application.toString()),
                atLeast);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Submission birth() {
        return portal("2.002621", birthForm(""), "GIAY-CHUNG-SINH");
    }
}
