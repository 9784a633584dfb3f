package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant FILED = Instant.parse("2026-09-01T08:00:00.123456Z");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    @Test
    void theKeysSurviveTheRoundTrip() {
        Cursor back = Cursor.decode(Cursor.of(FILED, ID, 7L, "hồ sơ").encode());

        assertThat(back.instant(0)).isEqualTo(FILED);
        assertThat(back.uuid(1)).isEqualTo(ID);
        assertThat(back.number(2)).isEqualTo(7);
        assertThat(back.text(3)).isEqualTo("hồ sơ");
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        String cursor = Cursor.of(FILED, ID).encode();
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Cursor.decode(tampered))
                    .matches(
                            problem -> problem.status() == 400 && problem.code().equals("cursor-malformed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "AAAA", "AAAAAAAAAAAA"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.decode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z"})
    void aTimeThatNoRowCanHaveIsRefused(String time) {
        Cursor cursor = Cursor.of(time);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.instant(0))
                .matches(problem -> problem.code().equals("cursor-malformed"));
    }

    @Test
    void aKeyOfAnotherListIsRefused() {
        Cursor cursor = Cursor.of("text");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.uuid(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.text(1));
    }
}
