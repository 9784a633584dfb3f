package vn.motcua.notification.office;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.Text;
import vn.motcua.worktime.Session;

/** What people are told of an agency or of one of its units. */
public interface OfficeBook {
    /**
     * @param unit null for the agency itself
     * @return the code itself while no name is known, because a notice must not wait for the name
     */
    Text name(String agency, String unit);

    /** Where the public finds it, with the hours of that day. @param unit null for the agency itself */
    Place place(String agency, String unit, LocalDate day);

    /**
     * What is not known is absent.
     *
     * @param hours of a working day; empty if they are not known
     */
    record Place(String address, String room, String phone, List<Session> hours) {}
}
