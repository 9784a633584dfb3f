package vn.motcua.notification.road;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.AgencyPublished.Unit;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.events.Text;
import vn.motcua.notification.office.OfficeBook;
import vn.motcua.notification.office.OfficeBook.Place;
import vn.motcua.stack.test.StackResource;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.OpenHours;
import vn.motcua.worktime.Session;

/** Where people are sent, as procedure control publishes it. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "notification"),
            @ResourceArg(name = "mail", value = "true"),
            @ResourceArg(name = "s3", value = "true")
        })
@QuarkusTestResource(Portal.class)
class OfficesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 7, 2);
    private static final Session MORNING = new Session(LocalTime.of(8, 0), LocalTime.of(11, 30));
    private static final Session AFTERNOON = new Session(LocalTime.of(13, 30), LocalTime.of(17, 0));
    private static final Session EARLY = new Session(LocalTime.of(7, 0), LocalTime.of(12, 0));

    @Inject
    Topics topics;

    @Inject
    OfficeBook offices;

    @Test
    void aUnitIsWhereItsAgencyIsUnlessItIsElsewhereAndKeepsTheAgencysHours() {
        assertThat(place("H26.950", "mot-cua", DAY.plusYears(9))).isEqualTo(new Place(null, null, null, List.of()));

        topics.put(new AgencyPublished(
                "H26.950",
                new Text("UBND phường Thử", null),
                "1 phố Thử",
                "024 1",
                null,
                List.of(
                        new Unit("tu-phap", new Text("Tư pháp", null)),
                        new Unit("mot-cua", new Text("Một cửa", null), "2 phố Thử", "Tầng 1", "024 2")),
                true,
                null,
                null,
                null));
        topics.put(new CalendarPublished(
                2031,
                Set.of(),
                Set.of(),
                OfficeHours.of(MORNING, AFTERNOON),
                List.of(new OpenHours(DAY, DAY.plusDays(9), "H26.950", OfficeHours.of(EARLY))),
                "thử",
                null,
                null,
                null));

        await().untilAsserted(() -> assertThat(place("H26.950", "mot-cua", DAY))
                .isEqualTo(new Place("2 phố Thử", "Tầng 1", "024 2", List.of(EARLY))));
        assertThat(place("H26.950", "tu-phap", DAY.minusDays(1)))
                .isEqualTo(new Place("1 phố Thử", null, "024 1", List.of(MORNING, AFTERNOON)));
        assertThat(place("H26.950", null, DAY)).isEqualTo(new Place("1 phố Thử", null, "024 1", List.of(EARLY)));
    }

    private Place place(String agency, String unit, LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> offices.place(agency, unit, day));
    }
}
