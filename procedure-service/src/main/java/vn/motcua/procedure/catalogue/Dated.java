package vn.motcua.procedure.catalogue;

import java.time.LocalDate;

/** A piece of law that holds from one day to another, both included; a missing {@code from} or {@code to} means open-ended. */
public interface Dated {
    LocalDate from();

    LocalDate to();

    default boolean covers(LocalDate day) {
        return !isBefore(day) && !isAfter(day);
    }

    default boolean overlaps(Dated other) {
        return (other.to() == null || !isAfter(other.to())) && (to() == null || !other.isAfter(to()));
    }

    /** Whether it has ended before the day. */
    default boolean isBefore(LocalDate day) {
        return to() != null && to().isBefore(day);
    }

    /** Whether it begins only after the day. */
    default boolean isAfter(LocalDate day) {
        return from() != null && from().isAfter(day);
    }
}
