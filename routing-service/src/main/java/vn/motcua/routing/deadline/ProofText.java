package vn.motcua.routing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.events.Text;
import vn.motcua.routing.law.AnnouncedDays.DayOff;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.Proof;
import vn.motcua.worktime.Proof.Stretch;

/** A proof as one paragraph that an officer can read to the applicant. */
final class ProofText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final Map<LocalDate, DayOff> daysOff;

    ProofText(Language language, Map<LocalDate, DayOff> daysOff) {
        this.language = language;
        this.daysOff = daysOff;
    }

    /** @param provisional whether nobody has announced yet which days of the due date's year are off */
    String of(Limit limit, LocalTime cutOff, Proof proof, boolean provisional) {
        var head = Stream.of(limit(limit), rule(limit, cutOff));
        var stretches = proof.stretches().stream()
                .flatMap(stretch -> Stream.of(cause(stretch), skipped(limit, stretch), due(stretch)));
        var tail = Stream.of(provisional ? unannounced(proof.due()) : "");
        return Stream.of(head, stretches, tail)
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String unannounced(LocalDateTime due) {
        return say(
                        "Lịch nghỉ lễ, tết năm %d chưa được công bố: ngày này tính tạm theo Bộ luật Lao động 2019, Điều 112.",
                        "The days off of %d are not announced yet: this date is provisional, by the Labour Code 2019 Art. 112.")
                .formatted(due.getYear());
    }

    private String limit(Limit limit) {
        var unit = switch (limit.unit()) {
            case WORKING_DAY -> say("ngày làm việc", "working days");
            case CALENDAR_DAY -> say("ngày", "days");
            case WORKING_HOUR -> say("giờ làm việc", "working hours");
            case HOUR -> say("giờ", "hours");
            case MONTH -> say("tháng", "months");
        };
        return say("Thời hạn: %d %s.", "Time limit: %d %s.").formatted(limit.value(), unit);
    }

    private String rule(Limit limit, LocalTime cutOff) {
        return switch (limit.unit()) {
            case HOUR -> say("Tính liên tục ngày và đêm.", "Counted day and night.");
            case WORKING_HOUR -> say("Chỉ tính giờ làm việc.", "Only office hours count.");
            case MONTH -> say("Đến ngày tương ứng của tháng cuối.", "To the same day of the last month.");
            case WORKING_DAY ->
                limit.mode() == CountingMode.HOURS_8
                        ? say(
                                "Mỗi ngày là 8 giờ làm việc, từ lúc bắt đầu.",
                                "Each day is 8 working hours, from the start on.")
                        : ofDays(limit, cutOff);
            case CALENDAR_DAY -> ofDays(limit, cutOff);
        };
    }

    private String ofDays(Limit limit, LocalTime cutOff) {
        return switch (limit.mode()) {
            case NEXT_DAY, HOURS_8 ->
                say(
                        "Ngày bắt đầu không tính (Bộ luật Dân sự 2015, Điều 147).",
                        "The day of the start is not counted (Civil Code 2015 Art. 147).");
            case SAME_DAY_CUTOFF ->
                cutOff == null
                        ? say(
                                "Bắt đầu trong giờ làm việc thì ngày đó là ngày thứ nhất.",
                                "A start before the office closes makes that day the first.")
                        : say(
                                        "Bắt đầu đến %s của ngày làm việc thì ngày đó là ngày thứ nhất, sau đó thì ngày làm việc tiếp theo.",
                                        "A start up to %s of a working day makes that day the first, a later one the next working day.")
                                .formatted(time(cutOff));
        };
    }

    private String cause(Stretch stretch) {
        return switch (stretch.cause()) {
            case STARTED -> say("Bắt đầu %s", "It starts at %s").formatted(at(stretch.from())) + firstDay(stretch);
            case STOPPED -> say("Tạm dừng từ %s.", "It stands since %s.").formatted(at(stretch.stopped()));
            case RESTARTED ->
                say("Tạm dừng từ %s đến %s, sau đó tính lại từ đầu", "It stood from %s to %s, and starts from zero")
                                .formatted(at(stretch.stopped()), at(stretch.from()))
                        + firstDay(stretch);
            case RESUMED ->
                say("Tạm dừng từ %s đến %s, sau đó tính tiếp.", "It stood from %s to %s, and goes on.")
                        .formatted(at(stretch.stopped()), at(stretch.from()));
            case EXTENDED ->
                say("Hẹn lại ngày trả lúc %s.", "It was extended at %s.").formatted(at(stretch.from()));
            case TOO_LATE ->
                say("Việc lúc %s không làm thay đổi hạn đã hết.", "What happened at %s moves no date that is over.")
                        .formatted(at(stretch.from()));
        };
    }

    private String firstDay(Stretch stretch) {
        return stretch.firstDay() == null
                ? "."
                : say("; ngày thứ nhất là %s.", "; day 1 is %s.").formatted(day(stretch.firstDay()));
    }

    private String skipped(Limit limit, Stretch stretch) {
        if (stretch.skipped().isEmpty()) {
            return "";
        }
        var days = stretch.skipped().stream().map(this::reason).collect(Collectors.joining("; "));
        var sentence = switch (limit.unit()) {
            case WORKING_DAY, WORKING_HOUR, HOUR -> say("Không tính: %s.", "Not counted: %s.");
            case CALENDAR_DAY, MONTH ->
                say(
                        "Ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148): %s.",
                        "The last day is a day off, so it ends with the next working day (Civil Code 2015 Art. 148): %s.");
        };
        return sentence.formatted(days);
    }

    private String reason(LocalDate day) {
        var off = daysOff.get(day);
        if (off == null) {
            var locale = language == Language.VI ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
            return "%s (%s)".formatted(day(day), day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
        }
        var words = Stream.of(off.name(), off.source()).filter(word -> word != null && !word.isBlank());
        return "%s (%s)".formatted(day(day), words.collect(Collectors.joining(", ")));
    }

    private String due(Stretch stretch) {
        return stretch.due() == null
                ? say("Chưa có hạn mới.", "There is no date until it goes on.")
                : say("Đến hạn %s.", "Due at %s.").formatted(at(stretch.due()));
    }

    private String at(LocalDateTime moment) {
        return say("%s ngày %s", "%s on %s").formatted(time(moment.toLocalTime()), day(moment.toLocalDate()));
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String vi, String en) {
        return new Text(vi, en).in(language);
    }
}
