package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.casefile.CaseState.ACCEPTED;
import static vn.motcua.routing.casefile.CaseState.FINISHED;
import static vn.motcua.routing.casefile.CaseState.REFUSED_AT_INTAKE;
import static vn.motcua.routing.casefile.CaseState.RETURNED;
import static vn.motcua.routing.casefile.CaseState.STOPPED;
import static vn.motcua.routing.casefile.CaseState.SUBMITTED;
import static vn.motcua.routing.casefile.CaseState.SUPPLEMENT_AT_INTAKE;
import static vn.motcua.routing.casefile.CaseState.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All pairs of states, written by hand after the life-cycle table of docs/law.md (T1–T5, T11, T12, T15, T20, T21): a row is the
 * state a case is in, a column the state it is to get; {@code x} is allowed.
 */
class CaseStateTest {
    private static final CaseState[] COLUMNS = {
        SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, ACCEPTED, FINISHED, RETURNED, WITHDRAWN, STOPPED
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from               | SUB   SUP   REF   ACC   FIN   RET   WIT   STO
            SUBMITTED            |  .     x     x     x     .     .     x     .
            SUPPLEMENT_AT_INTAKE |  x     .     .     .     .     .     x     .
            REFUSED_AT_INTAKE    |  .     .     .     .     .     .     .     .
            ACCEPTED             |  .     .     .     .     x     .     x     x
            FINISHED             |  .     .     .     x     .     x     .     .
            RETURNED             |  .     .     .     .     .     .     .     .
            WITHDRAWN            |  .     .     .     .     .     .     .     .
            STOPPED              |  .     .     .     x     .     .     .     .
            """)
    void aCaseMovesOnlyAsTheLawsTableSays(CaseState from, String cells) {
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
        assertThat(COLUMNS).containsExactlyInAnyOrder(CaseState.values());
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,false",
        "SUPPLEMENT_AT_INTAKE,false",
        "REFUSED_AT_INTAKE,true",
        "ACCEPTED,false",
        "FINISHED,false",
        "RETURNED,true",
        "WITHDRAWN,true",
        "STOPPED,true"
    })
    void aCaseEndsRefusedReturnedWithdrawnOrStopped(CaseState state, boolean ended) {
        assertThat(state.hasEnded()).isEqualTo(ended);
    }
}
