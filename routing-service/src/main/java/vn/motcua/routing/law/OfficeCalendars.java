package vn.motcua.routing.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.worktime.WorkingCalendar;

/** The working calendar, and that of each office, put together once. */
public final class OfficeCalendars {
    private final WorkingCalendar whole;
    private final Map<String, WorkingCalendar> offices = new ConcurrentHashMap<>();

    public OfficeCalendars(WorkingCalendar whole) {
        this.whole = whole;
    }

    public WorkingCalendar whole() {
        return whole;
    }

    /** @param office its code */
    public WorkingCalendar of(String office) {
        return offices.computeIfAbsent(office, whole::of);
    }
}
