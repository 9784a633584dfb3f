package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.application.ApplicationState.CLOSED;
import static vn.motcua.intake.application.ApplicationState.DRAFT;
import static vn.motcua.intake.application.ApplicationState.SUBMITTED;
import static vn.motcua.intake.application.ApplicationState.SUPPLEMENT_REQUESTED;
import static vn.motcua.intake.application.ApplicationState.WITHDRAWAL_REQUESTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.application.ApplicationState.Move;

class ApplicationStateTest {
    /** Written by hand; null is a refusal. Columns: as {@link Move} declares them. docs/law.md T1–T4; 118/2025 Art. 21. */
    private static final Map<ApplicationState, List<ApplicationState>> TABLE = Map.of(
            // SUBMIT, CHANGE, SUPPLEMENT, REQUEST_WITHDRAWAL, CORRECT_CONTACT, ASK_SUPPLEMENT, GO_ON, TAKE_UP_AGAIN,
            // KEEP, END
            DRAFT, row(SUBMITTED, DRAFT, null, null, null, null, null, null, null, null),
            SUBMITTED,
                    row(
                            null,
                            null,
                            null,
                            WITHDRAWAL_REQUESTED,
                            SUBMITTED,
                            SUPPLEMENT_REQUESTED,
                            SUBMITTED,
                            SUBMITTED,
                            SUBMITTED,
                            CLOSED),
            SUPPLEMENT_REQUESTED,
                    row(
                            null,
                            null,
                            SUBMITTED,
                            WITHDRAWAL_REQUESTED,
                            SUPPLEMENT_REQUESTED,
                            SUPPLEMENT_REQUESTED,
                            SUBMITTED,
                            SUBMITTED,
                            SUPPLEMENT_REQUESTED,
                            CLOSED),
            WITHDRAWAL_REQUESTED,
                    row(
                            null,
                            null,
                            null,
                            null,
                            WITHDRAWAL_REQUESTED,
                            SUPPLEMENT_REQUESTED,
                            WITHDRAWAL_REQUESTED,
                            WITHDRAWAL_REQUESTED,
                            SUBMITTED,
                            CLOSED),
            CLOSED, row(null, null, null, null, CLOSED, CLOSED, CLOSED, SUBMITTED, CLOSED, CLOSED));

    private static List<ApplicationState> row(ApplicationState... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void everyStateAndMoveIsAsTheTableSays() {
        for (ApplicationState state : ApplicationState.values()) {
            for (Move move : Move.values()) {
                assertThat(state.after(move).orElse(null))
                        .as("%s of %s", move, state)
                        .isEqualTo(TABLE.get(state).get(move.ordinal()));
            }
        }
    }

    @Test
    void documentsAreTakenOnlyByADraftAndWhileASupplementIsAskedFor() {
        assertThat(ApplicationState.values())
                .filteredOn(ApplicationState::takesDocuments)
                .containsExactly(DRAFT, SUPPLEMENT_REQUESTED);
    }
}
