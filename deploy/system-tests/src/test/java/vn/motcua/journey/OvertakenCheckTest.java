package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** A decision becomes known after an application was checked: the application is checked again before acceptance. */
@Tag("edge")
class OvertakenCheckTest {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final String CODE = "9.000002";

    private final City city = RunningSystem.inTheMorning();

    @Test
    void whatWasCheckedBeforeADecisionIsNotAcceptedAfterItsDay() throws Exception {
        // Given: today is Tue 15/09/2026
        decide("NEW", "2026-09-14");
        var application = new Case(city, Filings.invented(CODE).mail(Filings.address("overtaken"))).past(SUBMIT);
        application.await("case.opened");

        // When
        city.clock().standAt("2026-09-15T09:30");
        decide("AMEND", "2026-09-15");
        Eventually.holds("routing to hear of the decision", this::routingKnows);
        var refused = application.at(ACCEPT).attempt(ACCEPT.saying(Map.of()));

        // Then
        refused.expect(409, "check-expired");
        application.await("case.rechecked");
        assertThat(application.give(ACCEPT).text("/caseCode")).isNotEmpty();
    }

    private void decide(String action, String effectiveOn) {
        new Decision(city, Provisions.heading(city.own(action), "2026-09-14", effectiveOn))
                .line(Provisions.line(action, CODE, Provisions.of(FILE)))
                .past(DecisionRow.APPROVE);
    }

    private boolean routingKnows() {
        try (var rows = RunningSystem.rows(Service.ROUTING)) {
            return rows.count("select count(*) from law_change where scope = '" + CODE + "' and day = '2026-09-15'")
                    == 1;
        }
    }
}
