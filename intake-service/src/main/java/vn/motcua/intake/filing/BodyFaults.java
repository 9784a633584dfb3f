package vn.motcua.intake.filing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.PlainText;
import vn.motcua.rest.Problem;

/** Collects all faults of a body, so that the caller gets them in one answer. */
public final class BodyFaults {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<Fault> found;
    private final String prefix;

    public BodyFaults() {
        this(new ArrayList<>(), "");
    }

    private BodyFaults(List<Fault> found, String prefix) {
        this.found = found;
        this.prefix = prefix;
    }

    /** The same list, with pointers into a part of the body. */
    public BodyFaults under(String pointer) {
        return new BodyFaults(found, prefix + pointer);
    }

    public BodyFaults add(String pointer, String code, Text message) {
        found.add(new Fault(prefix + pointer, code, message));
        return this;
    }

    /** Adds a fault with the message of that code. */
    public BodyFaults add(String pointer, String code, Object... arguments) {
        return add(pointer, code, Messages.of(code, arguments));
    }

    /** @return whether the value is present, so that it can be checked further */
    public boolean required(String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            add(pointer, "required");
            return false;
        }
        return true;
    }

    public void absent(String pointer, Object value) {
        if (value != null) {
            add(pointer, "not-allowed");
        }
    }

    public void line(String pointer, String value, int longest) {
        if (required(pointer, value)) {
            optionalLine(pointer, value, longest);
        }
    }

    public void optionalLine(String pointer, String value, int longest) {
        optionalText(pointer, value, longest);
        if (value != null && PlainText.isUnfitLine(value)) {
            add(pointer, "characters");
        }
    }

    /** A text that may have several lines. */
    public void text(String pointer, String value, int longest) {
        if (required(pointer, value)) {
            optionalText(pointer, value, longest);
        }
    }

    /** A text that may have several lines. */
    public void optionalText(String pointer, String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            add(pointer, "too-short", 1);
        } else if (value.length() > longest) {
            add(pointer, "too-long", longest);
        }
    }

    public void shaped(String pointer, String value, Pattern shape, String example) {
        if (required(pointer, value)) {
            optionallyShaped(pointer, value, shape, example);
        }
    }

    public void optionallyShaped(String pointer, String value, Pattern shape, String example) {
        if (value != null && !shape.matcher(value).matches()) {
            add(pointer, "format", Messages.of("format.example", example));
        }
    }

    public void within(String pointer, long value, long least, long most) {
        if (value < least || value > most) {
            add(pointer, "out-of-range", least, most);
        }
    }

    /** @return the day if it is valid and lies between first and last (both included); empty otherwise, also if not given */
    public Optional<LocalDate> day(String pointer, String value, LocalDate first, LocalDate last) {
        optionallyShaped(pointer, value, DAY, "2026-08-20");
        if (value == null || !DAY.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return within(pointer, LocalDate.parse(value), first, last);
        } catch (DateTimeParseException e) {
            add(pointer, "format", Messages.of("format.day"));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> within(String pointer, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            add(pointer, "out-of-range", first, last);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    /** @throws Problem 400 with all of them */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
