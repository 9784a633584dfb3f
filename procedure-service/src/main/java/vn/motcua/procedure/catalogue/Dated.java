package vn.motcua.procedure.catalogue;

import java.time.LocalDate;

/** Something of the law that holds from one day to another, both included; no {@code to} is open-ended. */
public interface Dated {
    LocalDate from();

    LocalDate to();

    default boolean covers(LocalDate day) {
        return !day.isBefore(from()) && (to() == null || !day.isAfter(to()));
    }
}
