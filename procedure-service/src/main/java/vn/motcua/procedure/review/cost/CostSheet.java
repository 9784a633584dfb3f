package vn.motcua.procedure.review.cost;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * <i>Chi phí tuân thủ</i>: the cost of a case for its applicant, in đồng. It is the sum of (people × hours × wage + other
 * costs) × times over all activities, plus the fees. Rounded half up once, for the case.
 *
 * @param cases the number per year; absent while unknown
 */
public record CostSheet(
        @NotNull @Size(max = MOST_ACTIVITIES) List<@NotNull @Valid Activity> activities,
        @NotNull @Size(max = 50) List<@NotNull @Valid FeeItem> fees,

        @Min(0) @Max(100_000_000) @Schema(examples = "1209") Long cases) {
    public static final int MOST_ACTIVITIES = 100;

    /** The sum over a plan with the most reviews is still exact in any JSON reader (below 2^53). */
    public static final long MOST_A_YEAR = 10_000_000_000_000L;

    private static final BigDecimal MOST_A_CASE = BigDecimal.valueOf(1_000_000_000_000L);

    /**
     * @param people the number of people; each of them needs {@code hours}
     * @param wage per hour; absent for the general rule's wage
     * @param other other costs, each time
     * @param times how often per case
     */
    public record Activity(
            @NotBlank @Size(max = 1000) @Schema(examples = "Chuẩn bị hồ sơ")
            String name,

            @Min(0) @Max(1000) @Schema(examples = "1") Integer people,

            @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) @Schema(examples = "2.5")
            BigDecimal hours,

            @Min(0) @Max(10_000_000) @Schema(examples = "50000")
            Long wage,

            @Min(0) @Max(100_000_000_000L) @Schema(examples = "30000")
            Long other,

            @Min(0) @Max(1000) @Schema(examples = "1") Integer times) {
        public Activity {
            people = Objects.requireNonNullElse(people, 1);
            other = Objects.requireNonNullElse(other, 0L);
            times = Objects.requireNonNullElse(times, 1);
        }

        public Activity paid(long rule) {
            return wage == null ? new Activity(name, people, hours, rule, other, times) : this;
        }

        private BigDecimal cost() {
            var work = BigDecimal.valueOf(people).multiply(hours).multiply(BigDecimal.valueOf(wage));
            return work.add(BigDecimal.valueOf(other)).multiply(BigDecimal.valueOf(times));
        }
    }

    /** <i>Phí, lệ phí</i> of one case. */
    public record FeeItem(
            @NotBlank @Size(max = 1000) @Schema(examples = "Lệ phí")
            String name,

            @NotNull @Min(0) @Max(1_000_000_000_000L) @Schema(examples = "8000")
            Long amount) {}

    /** The same with this wage for every activity that has none of its own. */
    public CostSheet paid(long wage) {
        return new CostSheet(
                activities.stream().map(activity -> activity.paid(wage)).toList(), fees, cases);
    }

    public boolean lacksAWage() {
        return activities.stream().anyMatch(activity -> activity.wage() == null);
    }

    public boolean exceedsBounds() {
        var cost = rounded();
        return cost.compareTo(MOST_A_CASE) > 0
                || cases != null
                        && cost.multiply(BigDecimal.valueOf(cases)).compareTo(BigDecimal.valueOf(MOST_A_YEAR)) > 0;
    }

    /** In whole đồng. */
    public long perCase() {
        return rounded().longValueExact();
    }

    /** Null while the number of cases is not known. */
    public Long perYear() {
        return cases == null ? null : Long.valueOf(Math.multiplyExact(perCase(), cases));
    }

    private BigDecimal rounded() {
        return sum(activities, Activity::cost)
                .add(sum(fees, fee -> BigDecimal.valueOf(fee.amount())))
                .setScale(0, RoundingMode.HALF_UP);
    }

    private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> part) {
        return items.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
