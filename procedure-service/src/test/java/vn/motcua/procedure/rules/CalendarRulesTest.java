package vn.motcua.procedure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.CalendarYear.OtherHours;
import vn.motcua.worktime.Session;

class CalendarRulesTest {
    private static final List<Session> HOURS = List.of(new Session(LocalTime.of(8, 0), LocalTime.of(17, 0)));

    @Test
    void otherHoursOfKnownAgenciesThatFollowEachOtherAreFine() {
        assertThat(faults(
                        other("2026-01-01", "2026-04-14", "H26.101"),
                        other("2026-04-15", "2026-10-14", "H26.101"),
                        other("2026-01-01", "2026-12-31", "H26.103"),
                        other("2026-02-13", "2026-02-13", null)))
                .isEmpty();
    }

    @Test
    void anAgencyNobodyKnowsKeepsNoHours() {
        assertThat(faults(other("2026-01-01", "2026-04-14", "H26.101"), other("2026-01-01", "2026-04-14", "H26.999")))
                .containsExactly("/calendar/otherHours/1/agency unknown-agency");
    }

    @Test
    void anAgencyKeepsOneKindOfHoursOnADay() {
        assertThat(faults(
                        other("2026-01-01", "2026-04-15", "H26.101"),
                        other("2026-04-15", "2026-10-14", "H26.101"),
                        other("2026-03-01", "2026-03-01", null),
                        other("2026-02-01", "2026-12-31", null)))
                .containsExactly("/calendar/otherHours/1 overlap", "/calendar/otherHours/3 overlap");
    }

    @Test
    void otherHoursLieWithinTheYear() {
        assertThat(faults(other("2026-10-15", "2027-04-14", "H26.101"))).containsExactly("/calendar calendar");
    }

    private static List<String> faults(OtherHours... others) {
        var found = new ArrayList<CatalogueFault>();
        var calendar =
                new CalendarYear(2026, "bài thử", Certainty.UNCONFIRMED, HOURS, List.of(others), List.of(), List.of());
        CalendarRules.check(
                "/calendar",
                calendar,
                Map.of("H26.101", agency("H26.101"), "H26.103", agency("H26.103")),
                new FileFaults("", found));
        return found.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    private static OtherHours other(String from, String to, String agency) {
        return new OtherHours(LocalDate.parse(from), LocalDate.parse(to), agency, HOURS, "bài thử");
    }

    private static Agency agency(String code) {
        return new Agency(
                code, new Text(code, code), null, null, null, List.of(), true, null, null, List.of(), "bài thử");
    }
}
