package vn.motcua.procedure.review;

import vn.motcua.procedure.review.cost.CostSheet;
import vn.motcua.procedure.review.cost.Saving;

/** The totals of a review's two cost sheets; absent while they cannot be calculated. */
public record Costs(Cost before, Cost after, Saving savedPerCase, Saving savedPerYear) {
    /** In đồng. */
    record Cost(long perCase, Long perYear) {
        public static Cost of(CostSheet sheet) {
            return sheet == null ? null : new Cost(sheet.perCase(), sheet.perYear());
        }
    }

    public static Costs of(ReviewContent content) {
        var before = Cost.of(content.before());
        var after = Cost.of(content.after());
        if (before == null || after == null) {
            return new Costs(before, after, null, null);
        }
        return new Costs(
                before,
                after,
                Saving.of(before.perCase(), after.perCase()),
                before.perYear() == null || after.perYear() == null
                        ? null
                        : Saving.of(before.perYear(), after.perYear()));
    }
}
