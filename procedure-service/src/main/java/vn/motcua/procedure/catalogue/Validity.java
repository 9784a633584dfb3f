package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a paper is valid (<i>thời hạn có giá trị</i>). Months and years end on the corresponding day, or on the last of a
 * month that has none (Civil Code 2015 Art. 148(3)). A last day that is a day off is not moved on: an officer decides whether
 * Art. 148(5) also applies to papers.
 *
 * @param value how long from the day of issue, with {@code unit}; both absent if its own date counts
 * @param basis the provision that says so
 */
public record Validity(Counted counted, Integer value, AgeUnit unit, String basis) {
    public enum Counted {
        FROM_ISSUE,
        /** The paper itself states its last day. */
        UNTIL_ITS_DATE
    }

    public enum AgeUnit {
        DAY,
        MONTH,
        YEAR
    }

    /** Whether value and unit are set where they count, and nowhere else. */
    public boolean addsUp() {
        return switch (counted) {
            case FROM_ISSUE -> value != null && unit != null;
            case UNTIL_ITS_DATE -> value == null && unit == null;
        };
    }

    /** The last day on which it may be filed; empty if the deciding date is not known. */
    public Optional<LocalDate> lastDay(LocalDate issuedOn, LocalDate validUntil) {
        return switch (counted) {
            case FROM_ISSUE -> Optional.ofNullable(issuedOn).map(this::after);
            case UNTIL_ITS_DATE -> Optional.ofNullable(validUntil);
        };
    }

    private LocalDate after(LocalDate issuedOn) {
        return switch (unit) {
            case DAY -> issuedOn.plusDays(value);
            case MONTH -> issuedOn.plusMonths(value);
            case YEAR -> issuedOn.plusYears(value);
        };
    }
}
