package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row: what is sent, and what is kept; by hand, from the names of the Unicode Standard. */
class PlainTextTest {
    static Stream<Arguments> kept() {
        return Stream.of(
                arguments("Nguyễn Văn An", "Nguyễn Văn An"),
                arguments("  An \t", "An"),
                arguments("\u00a0An\u2003", "An"),
                arguments("Nguye\u0302\u0303n", "Nguyễn"),
                arguments("A\u200bn\ufeff", "An"),
                arguments("th\u00adường", "thường"),
                arguments("mot\u2060cua", "motcua"),
                arguments("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
                arguments("\n\nmột\n\nhai\n", "một\n\nhai"),
                arguments("👩\u200d💻", "👩\u200d💻"),
                arguments("\u200dAn", "An"),
                arguments("Đ", "Đ"),
                arguments("𠀋 An", "𠀋 An"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aTextIsKeptClean(String sent, String kept) {
        assertThat(PlainText.clean(sent)).isEqualTo(kept);
        assertThat(PlainText.clean(kept)).isEqualTo(kept);
        assertThat(PlainText.isUnfit(sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u200b",
                "\u200b \ufeff",
                "\u3164",
                "\u2800",
                "\u1160",
                "\u200c\u200d",
                "\u3000"
            })
    void aTextInWhichNothingCanBeSeenIsEmpty(String sent) {
        assertThat(PlainText.clean(sent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\u0001",
                "\u0007",
                "\b",
                "\u000b",
                "\f",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009f",
                "\u061c",
                "\u200e",
                "\u200f",
                "\u202a",
                "\u202b",
                "\u202c",
                "\u202d",
                "\u202e",
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069",
                "\ufff9",
                "\udb40\udc41",
                "\ud83d",
                "\udc00\ud83d"
            })
    void aTextWithAControlCharacterIsUnfit(String character) {
        assertThat(PlainText.isUnfit("An" + character + "h")).isTrue();
        assertThat(PlainText.isUnfitLine("An" + character + "h")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u2028", "\u2029"})
    void aLineBreakIsUnfitOnlyInALine(String character) {
        assertThat(PlainText.isUnfit("An" + character + "h")).isFalse();
        assertThat(PlainText.isUnfitLine("An" + character + "h")).isTrue();
    }

    @Test
    void aMegabyteOfBlanksIsCleanedLikeAnyText() {
        var blanks = " ".repeat(500_000);

        assertThat(PlainText.clean(blanks + "A" + blanks + "n\u00a0" + blanks)).isEqualTo("A" + blanks + "n");
        assertThat(PlainText.clean(blanks + "\u00a0" + blanks)).isEmpty();
    }
}
