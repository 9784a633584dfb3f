package vn.motcua.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.worktime.OfficeHours;

/** Facts of {@link Topic#LAW}, compacted: the newest of a key is the whole truth about it. */
public sealed interface LawEvent {
    /** The key of the compacted topic. */
    String key();

    /**
     * @param system the agency's own case system if it does not use ours
     * @param confirmed false for a code that no source confirms
     */
    record AgencyPublished(
            String code, Text name, String address, String phone, String system, List<Unit> units, boolean confirmed)
            implements LawEvent {
        public record Unit(String code, Text name) {}

        @Override
        public String key() {
            return "agency/" + code;
        }
    }

    /** One year's days off and worked weekend days. @param source the decision that fixed them */
    record CalendarPublished(
            int year, Set<LocalDate> daysOff, Set<LocalDate> workedDays, OfficeHours hours, String source)
            implements LawEvent {
        @Override
        public String key() {
            return "calendar/" + year;
        }
    }
}
