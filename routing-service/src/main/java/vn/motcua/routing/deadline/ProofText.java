package vn.motcua.routing.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.routing.deadline.ProofView.Sources;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitUnit;
import vn.motcua.worktime.Proof;
import vn.motcua.worktime.Proof.Stretch;

/** A proof as one paragraph that an officer can read to the applicant. */
final class ProofText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final AnnouncedDays days;
    private final Sources sources;

    ProofText(Language language, AnnouncedDays days, Sources sources) {
        this.language = language;
        this.days = days;
        this.sources = sources;
    }

    /** @param provisional whether the days off of the due date's year are not announced yet */
    String of(Limit limit, LocalTime cutOff, Proof proof, boolean provisional) {
        var head = Stream.of(limit(limit), rule(limit, cutOff));
        var stretches = proof.stretches().stream()
                .flatMap(stretch ->
                        Stream.of(cause(limit, stretch), skipped(limit, stretch), worked(stretch), due(stretch)));
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
        return say("time-limit", amount(limit.value(), limit.unit()), by(sources.limit()));
    }

    private String amount(long value, LimitUnit unit) {
        var name = switch (unit) {
            case WORKING_DAY -> "working-day";
            case CALENDAR_DAY -> "day";
            case WORKING_HOUR -> "working-hour";
            case HOUR -> "hour";
            case MONTH -> "month";
        };
        return say(value == 1 ? name : name + "s", value);
    }

    /** The source in brackets; nothing if there is none. */
    private static String by(String source) {
        return source == null || source.isBlank() ? "" : " (" + source + ")";
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
            case SAME_DAY_CUTOFF ->
                cutOff == null ? say("rule.same-day") : say("rule.cut-off", time(cutOff), by(sources.cutOff()));
        };
    }

    private String cause(Limit limit, Stretch stretch) {
        return switch (stretch.cause()) {
            case STARTED -> say("starts", at(stretch.from())) + firstDay(stretch);
            case STOPPED -> say("stopped", at(stretch.stopped()), by(sources.pause()));
            case RESTARTED ->
                say("restarted", at(stretch.stopped()), at(stretch.from()), by(sources.pause())) + firstDay(stretch);
            case RESUMED ->
                say(
                        "resumed",
                        at(stretch.stopped()),
                        at(stretch.from()),
                        by(sources.pause()),
                        left(limit, stretch.left()));
            case EXTENDED -> say("extended", at(stretch.from()));
            case TOO_LATE -> say("too-late", at(stretch.from()));
        };
    }

    /** Days of the limit's kind; of months the days of the calendar. Hours with their minutes. */
    private String left(Limit limit, TemporalAmount left) {
        return switch (left) {
            case Duration time -> {
                var unit = limit.unit() == LimitUnit.HOUR ? LimitUnit.HOUR : LimitUnit.WORKING_HOUR;
                var minutes = time.toMinutesPart() == 0 ? "" : say("and-minutes", time.toMinutesPart());
                yield amount(time.toHours(), unit) + minutes;
            }
            default -> {
                var unit = limit.unit() == LimitUnit.WORKING_DAY ? LimitUnit.WORKING_DAY : LimitUnit.CALENDAR_DAY;
                yield amount(left.get(ChronoUnit.DAYS), unit);
            }
        };
    }

    private String worked(Stretch stretch) {
        var worked = stretch.specialDays().worked();
        return worked.isEmpty()
                ? ""
                : say("worked", worked.stream().map(this::exchanged).collect(Collectors.joining("; ")));
    }

    private String exchanged(LocalDate day) {
        var worked = days.workedDays().get(day);
        var why = worked.insteadOf() == null
                ? worked.source()
                : say("instead-of", day(worked.insteadOf())) + ", " + worked.source();
        return "%s (%s)".formatted(day(day), why);
    }

    private String firstDay(Stretch stretch) {
        return stretch.firstDay() == null ? "." : say("first-day", day(stretch.firstDay()));
    }

    private String skipped(Limit limit, Stretch stretch) {
        if (stretch.specialDays().skipped().isEmpty()) {
            return "";
        }
        var skipped = stretch.specialDays().skipped().stream().map(this::reason).collect(Collectors.joining("; "));
        return switch (limit.unit()) {
            case WORKING_DAY, WORKING_HOUR, HOUR -> say("not-counted", skipped);
            case CALENDAR_DAY, MONTH -> say("last-day-off", skipped);
        };
    }

    private String reason(LocalDate day) {
        var off = days.daysOff().get(day);
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
