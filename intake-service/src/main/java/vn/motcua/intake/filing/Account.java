package vn.motcua.intake.filing;

import java.util.Locale;
import vn.motcua.intake.filing.FilingRequest.PersonBody;
import vn.motcua.rest.PlainText;

/**
 * The identity account of the person who files, with the name that it has there.
 *
 * @param personalNumber null if an office or a portal files
 * @param name null if the account has none
 */
record Account(String personalNumber, String name) {
    static final Account NONE = new Account(null, null);

    /** The account's name if this person files and gives another; case and spaces do not matter. Otherwise null. */
    String otherNameOf(PersonBody person) {
        boolean files = personalNumber != null && name != null && personalNumber.equals(person.personalNumber());
        return files && !bare(name).equals(bare(person.name())) ? name : null;
    }

    private static String bare(String text) {
        return PlainText.clean(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
