package vn.motcua.procedure.review.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The saving of a cost. @param amount in đồng, below 0 if the cost rises @param percent absent if there was no cost */
public record Saving(long amount, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Saving of(long before, long after) {
        var amount = before - after;
        return new Saving(
                amount,
                before == 0
                        ? null
                        : BigDecimal.valueOf(amount)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP));
    }
}
