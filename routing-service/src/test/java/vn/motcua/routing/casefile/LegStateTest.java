package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.casefile.LegState.APPROVED;
import static vn.motcua.routing.casefile.LegState.FORWARDED;
import static vn.motcua.routing.casefile.LegState.HANDED_OVER;
import static vn.motcua.routing.casefile.LegState.ISSUED;
import static vn.motcua.routing.casefile.LegState.NOT_OPENED;
import static vn.motcua.routing.casefile.LegState.PROCESSING;
import static vn.motcua.routing.casefile.LegState.STOPPED;
import static vn.motcua.routing.casefile.LegState.SUBMITTED_FOR_APPROVAL;
import static vn.motcua.routing.casefile.LegState.SUPPLEMENT_REQUESTED;
import static vn.motcua.routing.casefile.LegState.WAITING;
import static vn.motcua.routing.casefile.LegState.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs of states, written by hand after the life-cycle table of docs/law.md (T6, T7, T10–T12, T15–T21). */
class LegStateTest {
    private static final LegState[] COLUMNS = {
        WAITING,
        NOT_OPENED,
        FORWARDED,
        PROCESSING,
        SUPPLEMENT_REQUESTED,
        SUBMITTED_FOR_APPROVAL,
        APPROVED,
        ISSUED,
        HANDED_OVER,
        WITHDRAWN,
        STOPPED
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from                 | WAI   NOT   FOR   PRO   REQ   SUB   APP   ISS   HAN   WIT   STO
            WAITING                |  .     x     x     .     .     .     .     .     .     x     .
            NOT_OPENED             |  x     .     .     .     .     .     .     .     .     .     .
            FORWARDED              |  .     .     .     x     .     .     .     .     .     x     .
            PROCESSING             |  .     .     .     .     x     x     .     x     .     x     .
            SUPPLEMENT_REQUESTED   |  .     .     .     x     .     .     .     .     .     x     x
            SUBMITTED_FOR_APPROVAL |  .     .     .     x     .     .     x     .     .     x     .
            APPROVED               |  .     .     .     .     .     .     .     x     .     .     .
            ISSUED                 |  .     .     .     .     .     .     .     .     x     .     .
            HANDED_OVER            |  .     .     .     .     .     .     .     .     .     .     .
            WITHDRAWN              |  .     .     .     .     .     .     .     .     .     .     .
            STOPPED                |  .     .     .     x     .     .     .     .     .     .     .
            """)
    void aLegMovesOnlyAsTheLawsTableSays(LegState from, String cells) {
        var row = cells.strip().split(" +");

        assertThat(row).hasSameSizeAs(COLUMNS);
        for (int column = 0; column < COLUMNS.length; column++) {
            assertThat(from.mayBecome(COLUMNS[column]))
                    .as(from + " to " + COLUMNS[column])
                    .isEqualTo(row[column].equals("x"));
        }
    }

    @Test
    void theTableHasEveryState() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(LegState.values());
    }

    // Ended: nothing more to work on. Decided: a decision exists, so the case cannot be withdrawn (118/2025/NĐ-CP Art.
    // 21).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # state                | ended | decided
            WAITING                | false | false
            NOT_OPENED             | true  | false
            FORWARDED              | false | false
            PROCESSING             | false | false
            SUPPLEMENT_REQUESTED   | false | false
            SUBMITTED_FOR_APPROVAL | false | false
            APPROVED               | false | true
            ISSUED                 | true  | true
            HANDED_OVER            | true  | true
            WITHDRAWN              | true  | false
            STOPPED                | true  | false
            """)
    void aDecisionExistsFromApprovalOn(LegState state, boolean ended, boolean decided) {
        assertThat(state.hasEnded()).isEqualTo(ended);
        assertThat(state.isDecided()).isEqualTo(decided);
    }
}
