package vn.motcua.intake.document;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.intake.filing.BodyFaults;

/**
 * The dates printed on a paper, as stated by the person who attaches it. Both may be missing; intake does not check
 * whether the law needs them.
 *
 * @param issuedOn the day of issue (<i>ngày cấp</i>)
 * @param validUntil the last day of validity (<i>có giá trị đến</i>)
 */
record PaperDates(LocalDate issuedOn, LocalDate validUntil) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    /** @param at prefix of the fault pointers @param today in Hanoi: the latest possible day of issue */
    static PaperDates read(String at, String issuedOn, String validUntil, LocalDate today, BodyFaults faults) {
        Optional<LocalDate> issued = faults.day(at + "issuedOn", issuedOn, EARLIEST, today);
        Optional<LocalDate> until = faults.day(at + "validUntil", validUntil, EARLIEST, LATEST);
        if (issued.isPresent() && until.isPresent() && until.get().isBefore(issued.get())) {
            faults.add(at + "validUntil", "period");
        }
        return new PaperDates(issued.orElse(null), until.orElse(null));
    }
}
