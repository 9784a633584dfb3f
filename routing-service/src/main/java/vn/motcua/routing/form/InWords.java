package vn.motcua.routing.form;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.worktime.Hanoi;
import vn.motcua.worktime.Limit;

/** Times and limits as a form prints them, in Vietnamese. */
public final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "'Ngày' dd 'tháng' MM 'năm' yyyy", Locale.ROOT)
            .withZone(Hanoi.ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "HH 'giờ' mm 'phút,' 'ngày' dd 'tháng' MM 'năm' yyyy", Locale.ROOT)
            .withZone(Hanoi.ZONE);

    private InWords() {}

    /** At the beginning of a line. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    static String onDay(Instant at) {
        return DAY.format(at).toLowerCase(Locale.ROOT);
    }

    /** Null for null. */
    public static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }

    /** Null for null. */
    static String limit(Limit limit) {
        return limit == null
                ? null
                : limit.value() + " "
                        + switch (limit.unit()) {
                            case WORKING_DAY -> "ngày làm việc";
                            case CALENDAR_DAY -> "ngày";
                            case WORKING_HOUR -> "giờ làm việc";
                            case HOUR -> "giờ";
                            case MONTH -> "tháng";
                        };
    }
}
