package vn.motcua.notification.office;

import vn.motcua.events.Text;

/** What people call an agency or one of its units. */
@FunctionalInterface
public interface OfficeNames {
    /**
     * @param unit null for the agency itself
     * @return the code itself while no name is known: a notice must not wait for it
     */
    Text name(String agency, String unit);
}
