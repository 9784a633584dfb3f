package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;

@Tag("edge")
class FifthProcedureTest {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");

    private final City city = RunningSystem.inTheMorning();

    @Test
    void aProcedureOfFourLegsNeedsOneDecisionAndRunsToItsEnd() {
        // Given procedure control publishes it
        city.control()
                .publish(
                        Control.heading("1/QĐ-THU", "2026-09-14", "2026-09-15"),
                        Map.of("1", Control.line("NEW", "9.000001", Control.provisions(FILE))));
        city.partner().mode("police-residence-system", "AUTOMATIC");
        var application = filed();

        // When
        var accepted = Filings.counter(city).accept(application);
        inspected(application);
        appraised(application);
        city.events().await(application, "case.result-issued", "security");
        city.events().await(application, "case.leg-opened", "licence");
        licensed(application);
        Filings.counter(city).handOver(application, "security");
        Filings.counter(city).handOver(application, "licence");

        // Then
        city.events().await(application, "case.result-handed-over", 2);
        // Tue 15/09 09:00: inspection Wed 16, Thu 17/09; from its due time 3 days: Fri 18, Mon 21, Tue 22/09; the
        // licence
        // from Tue 22/09 17:00, after 15:00: Wed 23/09.
        assertThat(accepted.hanoi("/dueAt")).hasToString("2026-09-23T17:00");
        assertThat(city.events().cases(application).stream()
                        .map(Fact::portalCode)
                        .distinct())
                .containsExactly(1, 2, 4, 9, 10);
        assertThat(city.events().of(application, "case.leg-opened").stream()
                        .map(fact -> fact.data().path("leg").asText()))
                .containsExactlyInAnyOrder("inspection", "works", "security", "licence")
                .startsWith("inspection")
                .endsWith("licence");
    }

    private UUID filed() {
        var filing = Filing.of("9.000001", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", Filings.address("fifth"), "vi")
                .form(Map.of("commune", "cau-giay", "seats", 12));
        var application = city.an().intake().open(filing);
        city.an().intake().attach(application, "DON", "Đơn đề nghị");
        city.an().intake().submit(application);
        return application;
    }

    private void inspected(UUID application) {
        city.officer("cb-101-2").claim(application, "inspection", "inspect");
        city.officer("cb-101-2").complete(application, "inspection", "inspect");
        city.officer("cb-101-6").claim(application, "inspection", "review");
        city.officer("cb-101-6").submitDraft(application, "inspection", "review", "Đạt");
        city.officer("cb-101-4").approve(application, "inspection", "approve");
        city.officer("cb-101-5").issue(application, "inspection", "issue");
    }

    private void appraised(UUID application) {
        city.officer("cb-16-1").assign(application, "works", "appraise", "cb-16-2");
        city.officer("cb-16-2").submitDraft(application, "works", "appraise", "Đạt");
        city.officer("cb-16-3").approve(application, "works", "approve");
        city.officer("cb-16-4").issue(application, "works", "issue");
    }

    private void licensed(UUID application) {
        city.officer("cb-101-2").claim(application, "licence", "draft");
        city.officer("cb-101-2").submitDraft(application, "licence", "draft", "Cấp giấy phép");
        city.officer("cb-101-4").approve(application, "licence", "approve");
        city.officer("cb-101-5").issue(application, "licence", "issue");
    }
}
