package vn.motcua.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1+1",
                "－1",
                "=cmd|' /C calc'!A0"
            })
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String text) {
        assertThat(Defused.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Đăng ký", "1-1", "a=b", "'quoted'"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Defused.of(text)).isEqualTo(text);
    }
}
