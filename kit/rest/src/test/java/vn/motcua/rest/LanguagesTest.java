package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Language;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                    | VI",
                "en                      | EN",
                "en-US,en;q=0.9          | EN",
                "vi-VN,en;q=0.9          | VI",
                "en;q=0.3,vi;q=0.8       | VI",
                "fr,en;q=0.5             | EN",
                "fr                      | VI",
                "*                       | VI",
                "en;q=0                  | VI",
                ";;;                     | VI"
            })
    void theBestOfWhatWeHave(String header, Language language) {
        assertThat(Languages.of(header)).isEqualTo(language);
    }
}
