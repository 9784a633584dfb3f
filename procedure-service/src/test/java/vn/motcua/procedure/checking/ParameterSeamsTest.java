package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.checking.CheckFixtures.checked;
import static vn.motcua.procedure.checking.CheckFixtures.counter;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.procedure.catalogue.LawPeriod;

/** The days on which the rules of the one-stop shop changed, and the rules of the day before: docs/law.md. */
class ParameterSeamsTest {
    /** {@code -} means that no rule was in force. The last column names the text that changed the rule. */
    @ParameterizedTest(name = "{0}: {1} {2} -> {3} ({4})")
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-06-21 | supplement.intake.count     | -             | 1             | NĐ 61/2018",
                "2018-06-21 | apology.lead                | -             | 1 CALENDAR_DAY | NĐ 61/2018",
                "2018-06-21 | staff.secondment.months     | -             | 6-24          | NĐ 61/2018",
                "2019-01-06 | caseCode.agency             | -             | RECEIVING     | TT 01/2018",
                "2021-12-06 | digitisation.before         | NOT_REQUIRED  | PROCESSING    | NĐ 107/2021",
                "2025-07-01 | stop.onRequest              | NOT_REGULATED | ALLOWED       | NĐ 118/2025",
                "2025-07-01 | staff.secondment.months     | 6-24          | 12-36         | NĐ 118/2025",
                "2025-07-01 | staff.secondment.experience | 3             | 2             | NĐ 118/2025",
                "2026-01-25 | caseCode.central.template   | -             | {agency}-{yyMMdd}-{system}{serial} | TT 04/2025",
                "2026-07-01 | online.norm                 | -             | FULL          | NĐ 224/2026",
                "2026-08-05 | start.nonTerritorial        | ACCEPTED      | RECEIVED_BY_COMPETENT | NĐ 309/2026",
                "2026-08-05 | supplement.heldInDatabase   | ASKABLE       | NOT_ASKABLE   | NĐ 309/2026",
                "2026-08-05 | reception.kiosk             | NO            | YES           | NĐ 309/2026",
                "2027-03-01 | competence.civilStatus      | RESIDENCE     | ANY_OFFICE    | Luật 03/2026/QH16",
            })
    void aGeneralRuleChangesOnTheDayOfItsText(String day, String name, String before, String after, String text) {
        var seam = LocalDate.parse(day);

        assertThat(value(name, seam.minusDays(1)))
                .isEqualTo(before.equals("-") ? Optional.empty() : Optional.of(before));
        assertThat(value(name, seam)).contains(after);
        assertThat(source(name, seam)).as(text).isNotEqualTo(source(name, seam.minusDays(1)));
    }

    /** The value is the same before and after, but another text prescribes it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-07-01 | cutOff.time          | NĐ 118/2025/NĐ-CP Điều 18(2)",
                "2025-09-15 | digitisation.before  | TT 03/2025/TT-VPCP Điều 5",
                "2026-08-05 | cutOff.time          | NĐ 309/2026/NĐ-CP Điều 9",
            })
    void aRuleThatStaysRestsOnTheNewText(String day, String name, String text) {
        var seam = LocalDate.parse(day);

        assertThat(value(name, seam)).isEqualTo(value(name, seam.minusDays(1)));
        assertThat(source(name, seam)).contains(text);
        assertThat(source(name, seam.minusDays(1))).doesNotContain(text);
    }

    /** NĐ 301/2026/NĐ-CP, in force on 01/09/2026: seven working days; the waiting time does not count. */
    @Test
    void theBundleHasItsOwnRulesFromItsDecreeOn() {
        var before = checked("2026-08-31T10:00:00+07:00", counter("2.002621", CheckFixtures.birthForm("")));
        var after = checked("2026-09-01T10:00:00+07:00", counter("2.002621", CheckFixtures.birthForm("")));

        assertThat(before.procedure().code()).isEqualTo("2.002621");
        assertThat(after.procedure().code()).isEqualTo("3.000722");
        assertThat(before.parameters()).doesNotContainKeys("outage.clock", "external.acknowledge");
        assertThat(after.parameters().get("outage.clock").value()).isEqualTo("STOPS");
        assertThat(after.parameters().get("external.acknowledge").value()).isEqualTo("2 WORKING_HOUR");
        assertThat(after.parameters().get("supplement.window").value()).isEqualTo("7 WORKING_DAY");
        assertThat(after.parameters().get("supplement.clock").source()).contains("NĐ 301/2026/NĐ-CP");
    }

    @Test
    void whatOnlyOfficesGoByTravelsWithNoCase() {
        var pinned =
                checked("2026-09-01T10:00:00+07:00", counter("1.004873", "{}")).parameters();

        assertThat(pinned)
                .containsKeys("supplement.scope", "apology.lead")
                .doesNotContainKeys("publication.lead.province", "online.norm", "staff.secondment.months");
        assertThat(pinned.values()).extracting(LawParameter::source).doesNotContainNull();
    }

    private static Optional<String> value(String name, LocalDate day) {
        return period(name, day).map(LawPeriod::value);
    }

    private static String source(String name, LocalDate day) {
        return period(name, day).map(LawPeriod::source).orElse("");
    }

    private static Optional<LawPeriod> period(String name, LocalDate day) {
        return CheckFixtures.DEPLOYED.parameters().get(name).stream()
                .filter(period -> period.covers(day))
                .findFirst();
    }
}
