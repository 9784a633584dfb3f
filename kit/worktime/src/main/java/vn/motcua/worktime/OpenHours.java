package vn.motcua.worktime;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The office hours from one day to another, both included: of one office, or of every office that has none of its own.
 *
 * @param office its code; {@code null} for all
 */
public record OpenHours(
        LocalDate from, LocalDate to, @Nullable String office, OfficeHours hours) {

    public OpenHours {
        Objects.requireNonNull(hours, "hours");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("hours cannot be kept from %s to %s".formatted(from, to));
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    OpenHours ofAll() {
        return new OpenHours(from, to, null, hours);
    }
}
