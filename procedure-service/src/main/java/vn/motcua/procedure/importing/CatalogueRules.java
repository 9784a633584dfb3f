package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Dated;
import vn.motcua.procedure.catalogue.LawPeriod;

/** What must hold between the parts of a catalogue; every breach is a fault, none stops the search. */
@ApplicationScoped
class CatalogueRules {
    static final String AGENCIES = "agencies.yaml";
    static final String PARAMETERS = "parameters.yaml";

    private final VersionRules versions;

    CatalogueRules(VersionRules versions) {
        this.versions = versions;
    }

    List<CatalogueFault> check(Draft draft) {
        var catalogue = draft.catalogue();
        checkCompetence(catalogue, draft.faultsOf(AGENCIES));
        checkParameters("", catalogue.parameters(), draft.faultsOf(PARAMETERS));
        draft.calendars().forEach((file, calendar) -> checkCalendar(file, calendar, draft.faultsOf(file)));
        var codes = new HashSet<String>();
        draft.procedures().forEach((file, procedure) -> {
            var faults = draft.faultsOf(file);
            if (!file.equals("procedures/" + procedure.code() + ".yaml") || !codes.add(procedure.code())) {
                faults.add("/code", "file-name", "Tên tệp phải là mã thủ tục.", "The file must be named by the code.");
            }
            checkPeriods("/versions", procedure.versions(), faults);
            for (int index = 0; index < procedure.versions().size(); index++) {
                versions.check("/versions/" + index, procedure.versions().get(index), catalogue, faults);
            }
        });
        return draft.faults();
    }

    private static void checkCompetence(Catalogue catalogue, Faults faults) {
        var index = 0;
        for (Area area : catalogue.areas().values()) {
            var place = "/areas/" + index++ + "/competent";
            for (int row = 0; row < area.competent().size(); row++) {
                var agency = area.competent().get(row).agency();
                if (catalogue.agency(agency).isEmpty()) {
                    faults.add(
                            place + "/" + row + "/agency",
                            "unknown-agency",
                            "Không có cơ quan " + agency + ".",
                            "There is no agency " + agency + ".");
                }
            }
            area.competent().stream()
                    .map(Area.Competence::matter)
                    .distinct()
                    .forEach(matter -> checkPeriods(
                            place,
                            area.competent().stream()
                                    .filter(row -> row.matter().equals(matter))
                                    .toList(),
                            faults));
        }
    }

    private static void checkCalendar(String file, CalendarYear calendar, Faults faults) {
        if (!file.equals("calendar-" + calendar.year() + ".yaml")) {
            faults.add("/year", "file-name", "Tên tệp phải theo năm.", "The file must be named by the year.");
        }
        try {
            calendar.calendar();
        } catch (IllegalArgumentException contradiction) {
            var reason = contradiction.getMessage();
            faults.add("", "calendar", "Lịch mâu thuẫn: " + reason, "The calendar contradicts itself: " + reason);
        }
    }

    static void checkParameters(String place, Map<String, List<LawPeriod>> parameters, Faults faults) {
        parameters.forEach((name, periods) -> checkPeriods(place + "/parameters/" + name, periods, faults));
    }

    /** Each from-to in order, and no day in two of them. */
    static void checkPeriods(String place, List<? extends Dated> periods, Faults faults) {
        for (int index = 0; index < periods.size(); index++) {
            var period = periods.get(index);
            if (period.to() != null && period.to().isBefore(period.from())) {
                faults.add(
                        place + "/" + index,
                        "period",
                        "Ngày kết thúc trước ngày bắt đầu.",
                        "It ends before it begins.");
            }
            for (int other = 0; other < index; other++) {
                var earlier = periods.get(other);
                if (earlier.covers(period.from()) || period.covers(earlier.from())) {
                    faults.add(
                            place + "/" + index,
                            "overlap",
                            "Trùng thời gian với mục " + other + ".",
                            "Overlaps in time with entry " + other + ".");
                }
            }
        }
    }
}
