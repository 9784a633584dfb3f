package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.events.Channel;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.Place;
import vn.motcua.intake.application.HistoryEntry.Act;

class ApplicationTest {
    private static final OffsetDateTime THURSDAY = OffsetDateTime.parse("2026-08-20T14:52:00+07:00");
    private static final Person AN = new Person(Person.Kind.CITIZEN, "Nguyễn Văn An", "001090000001");
    private static final Person BINH = new Person(Person.Kind.CITIZEN, "Lê Thị Bình", "001190000002");

    private final Application application = Application.draft(UUID.randomUUID(), filing(AN), THURSDAY.toInstant());

    private static Filing filing(Person owner) {
        return new Filing(
                "1.004873",
                new Place("H26.101", "mot-cua"),
                new Origin(Channel.ONLINE, null, null, 2, null),
                owner,
                BINH,
                "Giấy ủy quyền",
                new Contact("An", "an@example.vn", null, Language.VI, null),
                form("Kết hôn"),
                List.of());
    }

    private static com.fasterxml.jackson.databind.JsonNode form(String purpose) {
        return JsonNodeFactory.instance.objectNode().put("purpose", purpose);
    }

    @Test
    void aSubmissionCarriesOwnerTransactorAndAuthorityApart() {
        var submission = application.submit(List.of(), null, null, THURSDAY).submission();

        assertThat(submission.owner()).isEqualTo(AN);
        assertThat(submission.transactor()).isEqualTo(BINH);
        assertThat(submission.authority()).isEqualTo("Giấy ủy quyền");
        assertThat(submission.round()).isEqualTo(1);
        assertThat(submission.filedAt()).isEqualTo(THURSDAY);
    }

    @Test
    void aSupplementIsTheNextRoundWithTheWholeStateAgain() {
        // Given
        application.submit(List.of(), new Submission.Sitting("cb-1", "cb-2", false, null, null), null, THURSDAY);
        application.supplementAsked();

        // When
        var submission = application
                .supplement(form("Vay vốn"), null, List.of(), THURSDAY.plusDays(1))
                .submission();

        // Then
        assertThat(submission.round()).isEqualTo(2);
        assertThat(submission.form()).isEqualTo(form("Vay vốn"));
        assertThat(submission.owner()).isEqualTo(AN);
        assertThat(submission.sitting()).isNull();
        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aSupplementNobodyAskedForIsRefused() {
        application.submit(List.of(), null, null, THURSDAY);

        assertThatExceptionOfType(RefusedMove.class)
                .isThrownBy(() -> application.supplement(null, null, List.of(), THURSDAY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("supplement-not-requested"));
        assertThat(application.round()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerReceivesTheResultOfACitizen() {
        assertThat(application.isReceivedBy(AN.personalNumber(), THURSDAY.toInstant()))
                .isTrue();
        assertThat(application.isReceivedBy(BINH.personalNumber(), THURSDAY.toInstant()))
                .isFalse();
        assertThat(application.isReceivedBy(
                        AN.personalNumber(), THURSDAY.minusDays(1).toInstant()))
                .isFalse();
    }

    @Test
    void whoActsForAnEnterpriseReceivesItsResult() {
        var enterprise = new Person(Person.Kind.ENTERPRISE, "Công ty TNHH An", "0101234567");
        var filed = Application.draft(UUID.randomUUID(), filing(enterprise), THURSDAY.toInstant());

        assertThat(filed.isReceivedBy(BINH.personalNumber(), THURSDAY.toInstant()))
                .isTrue();
        assertThat(filed.isReceivedBy("0101234567", THURSDAY.toInstant())).isFalse();
    }

    @Test
    void eachLineOfTheHistoryIsChainedToTheOneBefore() {
        var first = application.record(new Act(Action.CREATED, "citizen:1", THURSDAY.toInstant(), "{}"));
        var second = application.record(new Act(Action.SUBMITTED, "citizen:1", THURSDAY.toInstant(), "{}"));

        assertThat(first.hash()).isEqualTo(first.hashAfter("")).hasSize(64);
        assertThat(second.hash()).isEqualTo(second.hashAfter(first.hash())).isNotEqualTo(second.hashAfter(""));
    }
}
