package vn.motcua.drill.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.drill.ledger.AttemptResult.ACKNOWLEDGED;
import static vn.motcua.drill.ledger.AttemptResult.GIVEN_UP;
import static vn.motcua.drill.ledger.AttemptResult.UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.drill.ledger.TrackedCommand;
import vn.motcua.playbook.CaseRow;

class StandstillTest {
    private static final Instant CALM = Instant.parse("2026-09-15T02:00:00Z");
    private static final Backlog NOTHING = new Backlog(0, 0, 0, 0, 0, 0);

    @Test
    void whatGoesOnWithinAMinuteHolds() {
        var ledger = List.of(
                at("01:50:00", ACKNOWLEDGED, "an@example.vn"),
                at("02:00:40", ACKNOWLEDGED, "an@example.vn"),
                at("02:01:40", ACKNOWLEDGED, "an@example.vn"),
                at("01:50:00", ACKNOWLEDGED, "binh@example.vn"));

        assertThat(Standstill.of(ledger, CALM, NOTHING).holds()).isTrue();
    }

    @Test
    void anAttemptThatLeavesItOpenIsNoMove() {
        var ledger = List.of(
                at("01:59:00", ACKNOWLEDGED, "an@example.vn"),
                at("02:00:30", UNKNOWN, "an@example.vn"),
                at("02:01:01", ACKNOWLEDGED, "an@example.vn"));

        assertThat(Standstill.of(ledger, CALM, NOTHING).findings())
                .containsExactly(new Finding("an@example.vn", "nothing went on for 61 s"));
    }

    @Test
    void whatIsGivenUpLongAfterTheCalmStood() {
        var ledger = List.of(at("01:59:00", ACKNOWLEDGED, "an@example.vn"), at("02:03:00", GIVEN_UP, "an@example.vn"));

        assertThat(Standstill.of(ledger, CALM, NOTHING).findings())
                .containsExactly(new Finding("an@example.vn", "nothing went on for 180 s"));
    }

    @Test
    void whatIsStillOnItsWayAfterAMinuteIsFound() {
        var ledger = List.of(at("01:59:00", ACKNOWLEDGED, "an@example.vn"));

        assertThat(Standstill.of(ledger, CALM, new Backlog(0, 0, 0, 0, 0, 1)).holds())
                .isFalse();
    }

    @Test
    void anEmptyLedgerProvesNothing() {
        assertThat(Standstill.of(List.of(), CALM, NOTHING).holds()).isFalse();
    }

    private static Entry at(String time, AttemptResult result, String filing) {
        var tracked = new TrackedCommand(CaseRow.SUBMIT, filing, null, null, "key");
        return new Entry("2026-09-15T" + time + ".000Z", result, tracked, 200, Map.of());
    }
}
