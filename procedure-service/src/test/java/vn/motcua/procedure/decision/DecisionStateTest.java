package vn.motcua.procedure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of states, listed by hand: NĐ 63/2010/NĐ-CP Art. 25 gives a publication legal value, so that state is final. */
class DecisionStateTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, false",
        "DRAFT, SUBMITTED, true",
        "DRAFT, PUBLISHED, false",
        "DRAFT, DISCARDED, true",
        "SUBMITTED, DRAFT, true",
        "SUBMITTED, SUBMITTED, false",
        "SUBMITTED, PUBLISHED, true",
        "SUBMITTED, DISCARDED, true",
        "PUBLISHED, DRAFT, false",
        "PUBLISHED, SUBMITTED, false",
        "PUBLISHED, PUBLISHED, false",
        "PUBLISHED, DISCARDED, false",
        "DISCARDED, DRAFT, false",
        "DISCARDED, SUBMITTED, false",
        "DISCARDED, PUBLISHED, false",
        "DISCARDED, DISCARDED, false",
    })
    void onlyTheWayThroughASecondPersonLeadsToPublication(DecisionState from, DecisionState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
