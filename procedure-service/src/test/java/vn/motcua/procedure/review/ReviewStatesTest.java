package vn.motcua.procedure.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.review.plan.PlanState;

/** Every pair of states, listed by hand. */
class ReviewStatesTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, false",
        "DRAFT, APPROVED, true",
        "DRAFT, CLOSED, false",
        "APPROVED, DRAFT, false",
        "APPROVED, APPROVED, false",
        "APPROVED, CLOSED, true",
        "CLOSED, DRAFT, false",
        "CLOSED, APPROVED, false",
        "CLOSED, CLOSED, false",
    })
    void aPlanIsApprovedThenClosedAndStaysSo(PlanState from, PlanState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false",
        "OPEN, CONCLUDED, true",
        "CONCLUDED, OPEN, true",
        "CONCLUDED, CONCLUDED, false",
    })
    void aReviewIsConcludedAndMayBeOpenedAgain(ReviewState from, ReviewState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
