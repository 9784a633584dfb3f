package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.COMPLETE;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

@Tag("edge")
class FifthProcedureTest {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");

    private static final String HEAD = "cb-101-6";

    private final City city = RunningSystem.inTheMorning();

    @Test
    void aProcedureOfFourLegsNeedsOneDecisionAndRunsToItsEnd() {
        // Given procedure control publishes it
        new Decision(city, Provisions.heading("1/QĐ-THU", "2026-09-14", "2026-09-15"))
                .line(Provisions.line("NEW", "9.000001", Provisions.of(FILE)))
                .past(DecisionRow.APPROVE);
        city.partner().mode("police-residence-system", "AUTOMATIC");
        var application = new Case(city, Filings.invented("9.000001").mail(Filings.address("fifth"))).past(SUBMIT);

        // When
        var accepted = application.give(ACCEPT.saying(Map.of()));
        inspected(application);
        appraised(application);
        application.await("case.result-issued", "security");
        application.await("case.leg-opened", "licence");
        application.on("licence", "draft", "101");
        application.give(CLAIM, SUBMIT_DRAFT, APPROVE, ISSUE);
        application.on("security", null, "101").give(HAND_OVER);
        application.on("licence", "draft", "101").give(HAND_OVER);

        // Then
        application.await("case.result-handed-over", 2);
        // Tue 15/09 09:00: inspection Wed 16, Thu 17/09; from its due time 3 days: Fri 18, Mon 21, Tue 22/09;
        // the licence from Tue 22/09 17:00, after 15:00: Wed 23/09.
        assertThat(accepted.hanoi("/dueAt")).hasToString("2026-09-23T17:00");
        assertThat(application.facts().stream().map(Fact::portalCode).distinct())
                .containsExactly(1, 2, 4, 9, 10);
        assertThat(application.told("case.leg-opened").stream()
                        .map(fact -> fact.data().path("leg").asText()))
                .containsExactlyInAnyOrder("inspection", "works", "security", "licence")
                .startsWith("inspection")
                .endsWith("licence");
    }

    private static void inspected(Case application) {
        application.on("inspection", "inspect", "101").give(CLAIM, COMPLETE);
        application.on("inspection", "review", "101").give(CLAIM.by(HEAD), SUBMIT_DRAFT.by(HEAD), APPROVE, ISSUE);
    }

    private static void appraised(Case application) {
        application.on("works", "appraise", "16").give(ASSIGN, SUBMIT_DRAFT, APPROVE, ISSUE);
    }
}
