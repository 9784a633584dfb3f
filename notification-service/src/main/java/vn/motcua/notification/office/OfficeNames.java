package vn.motcua.notification.office;

import vn.motcua.events.Text;

/** The name of an agency or of one of its units. */
@FunctionalInterface
public interface OfficeNames {
    /**
     * @param unit null for the agency itself
     * @return the code itself while no name is known, because a notice must not wait for the name
     */
    Text name(String agency, String unit);
}
