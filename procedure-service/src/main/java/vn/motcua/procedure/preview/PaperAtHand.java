package vn.motcua.procedure.preview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.Submission;
import vn.motcua.rest.Fault;

/**
 * A component that the applicant could submit.
 *
 * @param issuedOn the day of issue stated on it, if known
 * @param validUntil the last day of its validity, if one is stated on it
 */
record PaperAtHand(@NotBlank @Size(max = 80) String code, LocalDate issuedOn, LocalDate validUntil) {
    List<Fault> faults(String place) {
        return Stream.concat(fault(place + "/issuedOn", issuedOn), fault(place + "/validUntil", validUntil))
                .toList();
    }

    private static Stream<Fault> fault(String pointer, LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200)
                ? Stream.empty()
                : Stream.of(Fault.of(pointer, "out-of-range", 1900, 2200));
    }

    /** The document as a submission on the day of the check would contain it. */
    Submission.Document document() {
        return new Submission.Document(null, code, code, 1, null, 0, null, issuedOn, validUntil, null);
    }
}
