package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.DEPLOYED;
import static vn.motcua.procedure.checking.CheckFixtures.changed;
import static vn.motcua.procedure.checking.CheckFixtures.submission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** Self-service kiosks: none before 05/08/2026 (NĐ 118/2025/NĐ-CP Art. 3(9), 4(2b), 17(2a), added by 309/2026). */
class KioskTest {
    private static final String FORM =
            "{\"residenceCommune\": \"cau-giay\", \"maritalStatus\": \"SINGLE\", \"purpose\": \"Kết hôn\"}";

    @Test
    void theLastDayWithoutKiosksAndTheFirstWithThem() {
        // When
        var before = checked("2026-08-04T23:59:59+07:00", filed(Channel.KIOSK, 2), offeredAtKiosks());
        var after = checked("2026-08-05T00:00:00+07:00", filed(Channel.KIOSK, 2), offeredAtKiosks());

        // Then
        assertThat(before.findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer, Finding::reason)
                .containsExactly(tuple("kiosk-not-allowed", Severity.FAULT, "/channel", null));
        assertThat(before.findings().getFirst().basis()).contains("309/2026");
        assertThat(before.validUntil().toLocalDate()).isEqualTo(LocalDate.of(2026, 8, 5));
        assertThat(after.findings()).isEmpty();
    }

    @Test
    void itCostsWhatItsWayCosts() {
        var checked = checked("2026-08-20T10:00:00+07:00", filed(Channel.KIOSK, 2), offeredAtKiosks());

        assertThat(checked.fees()).extracting(FeeItem::amount).containsExactly(15_000L);
    }

    /** A decision says whether a procedure may be filed at kiosks; being open at the counter is not enough. */
    @Test
    void aProcedureThatDoesNotNameKiosksIsNotOfferedThere() {
        var checked = checked("2026-08-20T10:00:00+07:00", filed(Channel.KIOSK, 2), DEPLOYED);

        assertThat(checked.findings()).extracting(Finding::code).containsExactly("channel-not-offered");
    }

    /** The kiosk's identity reading replaces the comparison of identity papers that an officer does at the counter. */
    @ParameterizedTest(name = "{0} at level {1}: {2}")
    @CsvSource({"KIOSK, 1, false", "COUNTER, 1, false", "ONLINE, 1, true", "PORTAL, 1, true", "ONLINE, 2, false"})
    void noLevelOfIdentificationIsAskedForBeyondIt(Channel channel, int assurance, boolean tooLow) {
        // When
        var checked = checked("2026-08-20T10:00:00+07:00", filed(channel, assurance), offeredAtKiosks());

        // Then
        assertThat(checked.findings())
                .extracting(Finding::code)
                .isEqualTo(tooLow ? List.of("assurance-too-low") : List.of());
    }

    private static ApplicationChecked checked(String at, Submission submission, Catalogue law) {
        var instant = OffsetDateTime.parse(at).toInstant();
        return new CheckApplication(new Conditions(), new JsonSchemas(), Clock.fixed(instant, Hanoi.ZONE))
                .check(APPLICATION, submission, law);
    }

    private static Submission filed(Channel channel, int assurance) {
        var like = submission("1.004873", channel, new Submission.Place("H26.101", "mot-cua"), FORM, "TO-KHAI");
        return new Submission(
                1,
                like.filedAt(),
                like.procedure(),
                like.receivedAt(),
                channel,
                null,
                assurance,
                like.owner(),
                null,
                null,
                null,
                like.form(),
                like.documents(),
                List.of(),
                null);
    }

    /** The deployed catalogue, with the same way also at kiosks; online filing requires identification at level 2. */
    private static Catalogue offeredAtKiosks() {
        return changed(provisions -> {
            ((ArrayNode) provisions.at("/caseTypes/0/ways/0/channels")).add("KIOSK");
            provisions.withObject("/filing").put("assurance", 2);
        });
    }
}
