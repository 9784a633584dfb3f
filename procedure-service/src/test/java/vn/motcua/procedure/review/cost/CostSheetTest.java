package vn.motcua.procedure.review.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.review.cost.CostSheet.Activity;
import vn.motcua.procedure.review.cost.CostSheet.FeeItem;

/** Steps × people × hours × wage and fees, times cases a year. */
class CostSheetTest {
    private static Activity activity(int people, String hours, long wage, long other, int times) {
        return new Activity("Chuẩn bị hồ sơ", people, new BigDecimal(hours), wage, other, times);
    }

    @ParameterizedTest
    @CsvSource({
        // One person, 2.5 hours at 40,000, and a fee of 8,000.
        "1, 2.5, 40000, 0, 1, 8000, 108000",
        // Two people, 1.25 hours at 30,000, 12,500 for travel, three times.
        "2, 1.25, 30000, 12500, 3, 0, 262500",
        "0, 8, 50000, 1000, 1, 0, 1000",
        "5, 8, 50000, 1000, 0, 700, 700",
        // 0.25 × 53,977 = 13,494.25; 0.5 × 53,977 = 26,988.5.
        "1, 0.25, 53977, 0, 1, 0, 13494",
        "1, 0.5, 53977, 0, 1, 0, 26989",
    })
    void aCaseCostsItsActivitiesAndItsFees(
            int people, String hours, long wage, long other, int times, long fee, long expected) {
        var sheet = new CostSheet(
                List.of(activity(people, hours, wage, other, times)), List.of(new FeeItem("Lệ phí", fee)), 1L);

        assertThat(sheet.perCase()).isEqualTo(expected);
    }

    @Test
    void aCaseIsRoundedOnceAndNotEachActivity() {
        // Three times 13,494.25 are 40,482.75.
        var quarter = activity(1, "0.25", 53977, 0, 1);

        assertThat(new CostSheet(List.of(quarter, quarter, quarter), List.of(), 1L).perCase())
                .isEqualTo(40_483);
    }

    @Test
    void decision1811OfHanoisCentreIsReckonedAsItSays() {
        var before = new CostSheet(
                List.of(activity(1, "10", 98_600, 30_000, 1)), List.of(new FeeItem("Phí", 8_000L)), 1209L);
        var after =
                new CostSheet(List.of(activity(1, "2", 98_600, 25_800, 1)), List.of(new FeeItem("Phí", 8_000L)), 1209L);

        assertThat(before.perCase()).isEqualTo(1_024_000);
        assertThat(after.perCase()).isEqualTo(231_000);
        assertThat(before.perYear()).isEqualTo(1_238_016_000L);
        assertThat(after.perYear()).isEqualTo(279_279_000L);
        assertThat(Saving.of(before.perCase(), after.perCase()))
                .isEqualTo(new Saving(793_000, new BigDecimal("77.44")));
        assertThat(Saving.of(before.perYear(), after.perYear()))
                .isEqualTo(new Saving(958_737_000, new BigDecimal("77.44")));
    }

    @Test
    void theLargestThatMayBeWrittenIsTooLargeAndDoesNotOverflow() {
        var largest = activity(1000, "10000", 10_000_000, 100_000_000_000L, 1000);
        var sheet = new CostSheet(Collections.nCopies(100, largest), List.of(), 100_000_000L);

        assertThat(sheet.exceedsBounds()).isTrue();
    }

    @Test
    void aYearOfTenThousandBillionIsTheMost() {
        var fee = List.of(new FeeItem("Phí", 1_000_000L));

        assertThat(new CostSheet(List.of(), fee, 10_000_000L).exceedsBounds()).isFalse();
        assertThat(new CostSheet(List.of(), fee, 10_000_000L).perYear()).isEqualTo(10_000_000_000_000L);
        assertThat(new CostSheet(List.of(), fee, 10_000_001L).exceedsBounds()).isTrue();
    }
}
