package vn.motcua.procedure.rules;

import java.util.Map;
import java.util.Objects;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.CalendarYear;

/** Rules for a year's calendar: it does not contradict itself, and every agency with other hours exists. */
public final class CalendarRules {
    private CalendarRules() {}

    public static void check(String place, CalendarYear calendar, Map<String, Agency> agencies, FileFaults faults) {
        try {
            calendar.calendar();
        } catch (IllegalArgumentException contradiction) {
            var reason = contradiction.getMessage();
            faults.add(place, "calendar", reason);
        }
        for (int index = 0; index < calendar.otherHours().size(); index++) {
            checkOther(place + "/otherHours/" + index, calendar, index, agencies, faults);
        }
    }

    private static void checkOther(
            String place, CalendarYear calendar, int index, Map<String, Agency> agencies, FileFaults faults) {
        var other = calendar.otherHours().get(index);
        if (other.agency() != null && !agencies.containsKey(other.agency())) {
            faults.add(place + "/agency", "unknown-agency", other.agency());
        }
        calendar.otherHours().subList(0, index).stream()
                .filter(earlier -> Objects.equals(earlier.agency(), other.agency()))
                .filter(earlier -> earlier.covers(other.from()) || other.covers(earlier.from()))
                .forEach(earlier -> faults.add(place, "overlap", earlier.from()));
    }
}
