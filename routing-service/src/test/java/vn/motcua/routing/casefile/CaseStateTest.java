package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.casefile.CaseState.ACCEPTED;
import static vn.motcua.routing.casefile.CaseState.FINISHED;
import static vn.motcua.routing.casefile.CaseState.REFUSED_AT_INTAKE;
import static vn.motcua.routing.casefile.CaseState.RETURNED;
import static vn.motcua.routing.casefile.CaseState.SUBMITTED;
import static vn.motcua.routing.casefile.CaseState.SUPPLEMENT_AT_INTAKE;
import static vn.motcua.routing.casefile.CaseState.WITHDRAWN;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All pairs of states, written by hand after the life-cycle table of docs/law.md (T1–T5, T15, T20, T21): a row is the state
 * a case is in, a column the state it is to get; {@code x} is allowed.
 */
class CaseStateTest {
    private static final CaseState[] COLUMNS = {
        SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, ACCEPTED, FINISHED, RETURNED, WITHDRAWN
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from               | SUB | SUP | REF | ACC | FIN | RET | WIT
            SUBMITTED            |  .  |  x  |  x  |  x  |  .  |  .  |  x
            SUPPLEMENT_AT_INTAKE |  x  |  .  |  .  |  .  |  .  |  .  |  x
            REFUSED_AT_INTAKE    |  .  |  .  |  .  |  .  |  .  |  .  |  .
            ACCEPTED             |  .  |  .  |  .  |  .  |  x  |  .  |  x
            FINISHED             |  .  |  .  |  .  |  .  |  .  |  x  |  .
            RETURNED             |  .  |  .  |  .  |  .  |  .  |  .  |  .
            WITHDRAWN            |  .  |  .  |  .  |  .  |  .  |  .  |  .
            """)
    void aCaseMovesOnlyAsTheLawsTableSays(
            CaseState from, String c1, String c2, String c3, String c4, String c5, String c6, String c7) {
        var row = new String[] {c1, c2, c3, c4, c5, c6, c7};

        for (int column = 0; column < COLUMNS.length; column++) {
            assertThat(from.mayBecome(COLUMNS[column]))
                    .as(from + " to " + COLUMNS[column])
                    .isEqualTo(row[column].equals("x"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,false",
        "SUPPLEMENT_AT_INTAKE,false",
        "REFUSED_AT_INTAKE,true",
        "ACCEPTED,false",
        "FINISHED,false",
        "RETURNED,true",
        "WITHDRAWN,true"
    })
    void aCaseEndsRefusedReturnedOrWithdrawn(CaseState state, boolean ended) {
        assertThat(state.hasEnded()).isEqualTo(ended);
    }
}
