package vn.motcua.procedure.review.reviewing;

import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.review.Costs;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.ReviewContent;
import vn.motcua.procedure.review.ReviewSummary;
import vn.motcua.procedure.review.link.LinkView;
import vn.motcua.procedure.review.plan.ReviewActView;

/**
 * A review as procedure control sees it.
 *
 * @param version for If-Match
 * @param costs calculated from the content
 * @param history who did what to it, oldest first
 */
record ReviewView(
        UUID plan,
        long version,
        ReviewSummary review,
        ReviewContent content,
        Costs costs,
        List<LinkView> links,
        List<ReviewActView> history) {
    static ReviewView of(Review review, List<LinkView> links, List<ReviewActView> history) {
        var content = review.content();
        return new ReviewView(
                review.plan(), review.version(), review.summary(), content, Costs.of(content), links, history);
    }
}
