package vn.motcua.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventType;
import vn.motcua.events.FormKind;
import vn.motcua.events.Messages;
import vn.motcua.events.Topic;

/** Every line of a timeline has words: a key that is missing would be a 500 for the applicant. */
class TimelineWordsTest {
    /** Events of earlier versions, whose lines stay. */
    private static final List<String> FORMER = List.of(
            "supplement-drafted", "supplement-signed", "extension-drafted", "extension-signed", "extension-returned");

    private static final List<String> APPLICANTS_ACTS =
            List.of("submitted", "supplemented", "withdrawal-requested", "contact-corrected");

    @Test
    void everyEventOfACaseAndEveryActOfTheApplicantHasWords() {
        var events = Arrays.stream(EventType.values())
                .filter(type -> type.topic() == Topic.CASE)
                .map(type -> kebab(type.record().getSimpleName()))
                .toList();

        assertThat(events).isNotEmpty();
        assertThat(events).allSatisfy(event -> assertThat(words(event, "x")).isNotBlank());
        assertThat(FORMER).allSatisfy(event -> assertThat(words(event)).isNotBlank());
        assertThat(APPLICANTS_ACTS).allSatisfy(act -> assertThat(words(act)).isNotBlank());
    }

    @Test
    void everyFormHasAName() {
        assertThat(FormKind.values())
                .allSatisfy(form -> assertThat(words(
                                "form." + form.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .isNotBlank());
    }

    private static String words(String key, Object... form) {
        return Messages.of("timeline." + key, form).en();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
