package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.birthForm;
import static vn.motcua.procedure.checking.CheckFixtures.checked;
import static vn.motcua.procedure.checking.CheckFixtures.codes;
import static vn.motcua.procedure.checking.CheckFixtures.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.PostRole;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitUnit;

/** NĐ 63/2024/NĐ-CP and, from 01/09/2026, NĐ 301/2026/NĐ-CP. */
class BirthBundleTest {
    private static final String WITH_CARD = ", \"identityCardWanted\": true";
    private static final Limit ONE_DAY_AND_NIGHT = new Limit(24, LimitUnit.HOUR, CountingMode.SAME_DAY_CUTOFF);
    private static final Limit TWO_DAYS = Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF);
    private static final Limit FIVE_DAYS = Limit.workingDays(5, CountingMode.SAME_DAY_CUTOFF);

    @Test
    void onItsLastDayTheOldBundleIsCheckedAsItself() {
        // When
        var checked = checked("2026-08-31T10:00:00+07:00", portal("2.002621", birthForm(WITH_CARD), "GIAY-CHUNG-SINH"));

        // Then
        assertThat(checked.procedure().code()).isEqualTo("2.002621");
        assertThat(checked.validUntil()).isEqualTo(OffsetDateTime.parse("2026-09-01T00:00:00+07:00"));
        assertThat(checked.legs())
                .extracting(PlannedLeg::key)
                .containsExactly("civil-status", "residence", "social-insurance");
        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void theLastInstantStillIsTheLastDayAndMidnightIsTheNewLaw() {
        var submission = portal("2.002621", birthForm(""), "GIAY-CHUNG-SINH");

        assertThat(checked("2026-08-31T23:59:59.999+07:00", submission)
                        .procedure()
                        .code())
                .isEqualTo("2.002621");
        assertThat(checked("2026-08-31T17:00:00Z", submission).procedure().code())
                .isEqualTo("3.000722");
    }

    @Test
    void checkedAgainAfterTheChangeItIsTheNewBundleWithTheIdentityCard() {
        // When
        var checked = checked("2026-09-03T08:05:00+07:00", portal("2.002621", birthForm(WITH_CARD), "GIAY-CHUNG-SINH"));

        // Then
        assertThat(checked.procedure().code()).isEqualTo("3.000722");
        assertThat(checked.procedure().version()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(codes(checked)).containsExactly("procedure-replaced");
        assertThat(checked.legs())
                .extracting(
                        PlannedLeg::key, PlannedLeg::agency, PlannedLeg::route, PlannedLeg::system, PlannedLeg::after)
                .containsExactly(
                        tuple("civil-status", "H26.101", Route.INTERNAL, null, List.of()),
                        tuple(
                                "residence",
                                "H26.101.1",
                                Route.EXTERNAL,
                                "police-residence-system",
                                List.of("civil-status")),
                        tuple(
                                "social-insurance",
                                "H26.60",
                                Route.EXTERNAL,
                                "social-insurance-system",
                                List.of("civil-status")),
                        tuple("identity-card", "G01.11", Route.EXTERNAL, "identity-card-system", List.of("residence")));
        assertThat(checked.legs())
                .extracting(PlannedLeg::limit)
                .containsExactly(ONE_DAY_AND_NIGHT, TWO_DAYS, TWO_DAYS, FIVE_DAYS);
    }

    @Test
    void withoutTheWishThereIsNoIdentityCard() {
        var checked = checked("2026-09-03T08:05:00+07:00", portal("3.000722", birthForm(""), "GIAY-CHUNG-SINH"));

        assertThat(checked.legs())
                .extracting(PlannedLeg::key)
                .containsExactly("civil-status", "residence", "social-insurance");
        assertThat(checked.findings()).isEmpty();
    }

    @Test
    void residenceTakesFiveDaysWithVerificationAtThePoliceOfTheNewDwelling() {
        // Given
        var form = birthForm(", \"verificationNeeded\": true")
                .replace("\"dwellingCommune\": \"cau-giay\"", "\"dwellingCommune\": \"soc-son\"");

        // When
        var checked = checked("2026-09-03T08:05:00+07:00", portal("3.000722", form, "GIAY-CHUNG-SINH"));

        // Then
        assertThat(checked.legs())
                .extracting(PlannedLeg::key, PlannedLeg::agency, PlannedLeg::limit)
                .contains(
                        tuple("residence", "H26.103.1", FIVE_DAYS), tuple("civil-status", "H26.101", ONE_DAY_AND_NIGHT))
                .hasSize(3);
    }

    @Test
    void theInternalLegEndsWithTheApproverAndTheClerk() {
        var checked = checked("2026-09-03T08:05:00+07:00", portal("3.000722", birthForm(""), "GIAY-CHUNG-SINH"));

        assertThat(checked.legs().getFirst().steps())
                .extracting(PlannedStep::role)
                .containsExactly(PostRole.CASE_OFFICER, PostRole.APPROVER, PostRole.CLERK);
    }

    @Test
    void theBundlesOwnRulesComeBeforeTheGeneralOnes() {
        var checked = checked("2026-09-03T08:05:00+07:00", portal("3.000722", birthForm(""), "GIAY-CHUNG-SINH"));

        // 301/2026/NĐ-CP Art. 3(4): seven working days, and the waiting is left out; in general the clock restarts from
        // zero.
        assertThat(checked.parameters().get("supplement.window").value()).isEqualTo("7 WORKING_DAY");
        assertThat(checked.parameters().get("supplement.clock").value()).isEqualTo("RESUME");
        assertThat(checked.parameters().get("start.nonTerritorial"))
                .isEqualTo(new LawParameter(
                        "RECEIVED_BY_COMPETENT",
                        "NĐ 118/2025/NĐ-CP Điều 17(3) sửa bởi NĐ 309/2026/NĐ-CP Điều 8(3)",
                        Certainty.FULL_TEXT));
        assertThat(checked.parameters().get("cutOff.time").value()).isEqualTo("15:00");
    }

    @Test
    void theCheckHoldsUntilTheCivilStatusLawChanges() {
        var checked = checked("2026-09-03T08:05:00+07:00", portal("3.000722", birthForm(""), "GIAY-CHUNG-SINH"));

        // Luật Hộ tịch 03/2026/QH16, in force 01/03/2027.
        assertThat(checked.validUntil()).isEqualTo(OffsetDateTime.parse("2027-03-01T00:00:00+07:00"));
    }

    @Test
    void beforeItsFirstDayTheNewBundleIsNotInForce() {
        var checked = checked("2026-08-20T14:50:00+07:00", portal("3.000722", birthForm(""), "GIAY-CHUNG-SINH"));

        assertThat(codes(checked)).containsExactly("procedure-not-in-force");
        assertThat(checked.legs()).isEmpty();
        assertThat(checked.validUntil()).isEqualTo(OffsetDateTime.parse("2026-09-01T00:00:00+07:00"));
    }
}
