package vn.motcua.intake.progress;

import java.util.Locale;
import java.util.Set;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;

/** What a line of the timeline says in the applicant's language. */
final class TimelineWords {
    /** Their note is a code, of a form or of another system, and becomes a part of the words. */
    private static final Set<String> CODED = Set.of("FORM_DRAFTED", "FORM_SIGNED", "FORM_RETURNED");

    /** Their note is a code that says nothing to an applicant. */
    private static final Set<String> UNTOLD = Set.of("PACKAGE_SENT", "PARTNER_REPORTED");

    private TimelineWords() {}

    /** What happened. */
    static String text(TimelineLine line, Language language) {
        var key = "timeline." + kebab(line.event());
        return (CODED.contains(line.event())
                        ? Messages.of(key, Messages.of("timeline.form." + kebab(line.note())))
                        : Messages.of(key))
                .in(language);
    }

    /** What the office wrote about it; null if it wrote nothing for the applicant. */
    static String note(TimelineLine line) {
        return CODED.contains(line.event()) || UNTOLD.contains(line.event()) ? null : line.note();
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
