package vn.motcua.intake.document;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.intake.filing.Faults;

/**
 * The dates that stand on a paper, as whoever attaches it reads them there. Both may lack: whether the law needs them is
 * not intake's question.
 *
 * @param issuedOn the day of issue (<i>ngày cấp</i>)
 * @param validUntil the last day on which it is good (<i>có giá trị đến</i>)
 */
record PaperDates(LocalDate issuedOn, LocalDate validUntil) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    /** @param at what the pointers of the faults begin with @param today in Hanoi: no paper was issued later */
    static PaperDates read(String at, String issuedOn, String validUntil, LocalDate today, Faults faults) {
        Optional<LocalDate> issued = faults.day(at + "issuedOn", issuedOn, EARLIEST, today);
        Optional<LocalDate> until = faults.day(at + "validUntil", validUntil, EARLIEST, LATEST);
        if (issued.isPresent() && until.isPresent() && until.get().isBefore(issued.get())) {
            faults.add(at + "validUntil", "period");
        }
        return new PaperDates(issued.orElse(null), until.orElse(null));
    }
}
