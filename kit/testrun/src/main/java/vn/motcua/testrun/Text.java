package vn.motcua.testrun;

import java.time.Duration;

/** Formats durations. */
final class Text {
    private Text() {}

    /** For example {@code 4:05}, minutes and seconds. */
    static String time(Duration time) {
        return "%2d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
