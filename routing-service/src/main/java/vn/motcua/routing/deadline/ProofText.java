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
import vn.motcua.events.Messages;
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

    /** @param provisional whether the days off of the due date's year are not announced yet */
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
        return say("provisional", due.getYear());
    }

    private String limit(Limit limit) {
        var unit = switch (limit.unit()) {
            case WORKING_DAY -> say("working-days");
            case CALENDAR_DAY -> say("days");
            case WORKING_HOUR -> say("working-hours");
            case HOUR -> say("hours");
            case MONTH -> say("months");
        };
        return say("time-limit", limit.value(), unit);
    }

    private String rule(Limit limit, LocalTime cutOff) {
        return switch (limit.unit()) {
            case HOUR -> say("rule.hour");
            case WORKING_HOUR -> say("rule.working-hour");
            case MONTH -> say("rule.month");
            case WORKING_DAY -> limit.mode() == CountingMode.HOURS_8 ? say("rule.eight-hours") : ofDays(limit, cutOff);
            case CALENDAR_DAY -> ofDays(limit, cutOff);
        };
    }

    private String ofDays(Limit limit, LocalTime cutOff) {
        return switch (limit.mode()) {
            case NEXT_DAY, HOURS_8 -> say("rule.next-day");
            case SAME_DAY_CUTOFF -> cutOff == null ? say("rule.same-day") : say("rule.cut-off", time(cutOff));
        };
    }

    private String cause(Stretch stretch) {
        return switch (stretch.cause()) {
            case STARTED -> say("starts", at(stretch.from())) + firstDay(stretch);
            case STOPPED -> say("stopped", at(stretch.stopped()));
            case RESTARTED -> say("restarted", at(stretch.stopped()), at(stretch.from())) + firstDay(stretch);
            case RESUMED -> say("resumed", at(stretch.stopped()), at(stretch.from()));
            case EXTENDED -> say("extended", at(stretch.from()));
            case TOO_LATE -> say("too-late", at(stretch.from()));
        };
    }

    private String firstDay(Stretch stretch) {
        return stretch.firstDay() == null ? "." : say("first-day", day(stretch.firstDay()));
    }

    private String skipped(Limit limit, Stretch stretch) {
        if (stretch.skipped().isEmpty()) {
            return "";
        }
        var days = stretch.skipped().stream().map(this::reason).collect(Collectors.joining("; "));
        return switch (limit.unit()) {
            case WORKING_DAY, WORKING_HOUR, HOUR -> say("not-counted", days);
            case CALENDAR_DAY, MONTH -> say("last-day-off", days);
        };
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
        return stretch.due() == null ? say("no-date") : say("due", at(stretch.due()));
    }

    private String at(LocalDateTime moment) {
        return say("on", time(moment.toLocalTime()), day(moment.toLocalDate()));
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key, Object... arguments) {
        return Messages.of("proof." + key, arguments).in(language);
    }
}
