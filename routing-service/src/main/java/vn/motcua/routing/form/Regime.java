package vn.motcua.routing.form;

import java.time.LocalDate;
import vn.motcua.events.CheckEvent.Certainty;

/**
 * What a kind of form is from a day on.
 *
 * @param model its number in the circular's annex; null where the annex has no such form
 * @param number the pattern of its number, with {@code {serial}}
 * @param template the layout, with its version
 */
public record Regime(
        LocalDate from,
        String model,
        String title,
        String number,
        Signer signer,
        String signedAs,
        String template,
        String source,
        Certainty certainty) {
    enum Signer {
        /** Who issues it. */
        OFFICER,
        /** The head who signed it before. */
        HEAD
    }

    String number(int serial) {
        return number.replace("{serial}", Integer.toString(serial));
    }
}
