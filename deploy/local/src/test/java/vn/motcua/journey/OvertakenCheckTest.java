package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Filing;
import vn.motcua.local.Service;

/** A decision that was not known when an application was checked: it is checked anew before anybody accepts it. */
@Tag("edge")
class OvertakenCheckTest {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final String CODE = "9.000002";

    private final City city = RunningSystem.inTheMorning();

    @Test
    void whatWasCheckedBeforeADecisionIsNotAcceptedAfterItsDay() throws Exception {
        // Given: today is Tue 15/09/2026
        decide("NEW", "2026-09-14");
        var application = filed();

        // When
        city.clock().standAt("2026-09-15T09:30");
        decide("AMEND", "2026-09-15");
        Eventually.holds("routing to hear of the decision", this::routingKnows);
        var counter = Filings.counter(city);
        var refused = counter.attempt(counter.reception(application), "accept", Map.of());

        // Then
        refused.expect(409, "check-expired");
        city.events().await(application, "case.rechecked");
        assertThat(counter.accept(application, "BL-2").text("/caseCode")).isNotEmpty();
    }

    private void decide(String action, String effectiveOn) {
        city.control()
                .publish(
                        Control.heading(city.own(action), "2026-09-14", effectiveOn),
                        Map.of("1", Control.line(action, CODE, Control.provisions(FILE))));
    }

    private boolean routingKnows() {
        try (var rows = Rows.of(Service.ROUTING)) {
            return rows.count("select count(*) from law_change where scope = '" + CODE + "' and day = '2026-09-15'")
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID filed() {
        var filing = Filing.of(CODE, "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", Filings.address("overtaken"), "vi")
                .form(Map.of("commune", "cau-giay", "seats", 12));
        var application = city.an().intake().open(filing);
        city.an().intake().attach(application, "DON", "Đơn đề nghị");
        city.an().intake().submit(application);
        city.events().await(application, "case.opened");
        return application;
    }
}
