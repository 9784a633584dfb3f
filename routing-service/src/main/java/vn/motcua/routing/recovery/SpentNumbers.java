package vn.motcua.routing.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseStatus;
import vn.motcua.routing.register.CaseNumbers;
import vn.motcua.routing.register.DocumentNumbers;

/** Numbers of lost facts stand on paper in somebody's hand: they must not be given out a second time. */
@ApplicationScoped
class SpentNumbers {
    private static final Pattern SERIAL_AT_THE_END = Pattern.compile("\\d{4,8}$");
    private static final Pattern SERIAL_AT_THE_START = Pattern.compile("^\\d{1,6}(?=/)");

    private final CaseNumbers caseNumbers;
    private final DocumentNumbers documentNumbers;

    SpentNumbers(CaseNumbers caseNumbers, DocumentNumbers documentNumbers) {
        this.caseNumbers = caseNumbers;
        this.documentNumbers = documentNumbers;
    }

    void spend(CaseEvent fact) {
        var status = fact.status();
        switch (fact) {
            case CaseAccepted _ -> spendCode(status);
            case SupplementRequested e ->
                spendNumber(status.receivingAgency(), "SUPPLEMENT_REQUEST", e.formNumber(), status);
            case CaseRefused e -> spendNumber(status.receivingAgency(), "REFUSAL", e.formNumber(), status);
            case LegStopped e -> spendNumber(status.receivingAgency(), "STOP_NOTICE", e.formNumber(), status);
            case LegExtended e -> spendNumber(status.agency(), "APOLOGY", e.formNumber(), status);
            case CaseWithdrawn e -> spendNumber(status.receivingAgency(), "STOP_NOTICE", e.formNumber(), status);
            case ResultIssued e -> spendResult(e);
            default -> {}
        }
    }

    /** The code begins with the agency whose numbers it is from (TT 03/2025/TT-VPCP Art. 13). */
    private void spendCode(CaseStatus status) {
        var agencies = Stream.concat(
                        Stream.of(status.receivingAgency()),
                        status.appointments().stream().map(CaseStatus.Appointment::agency))
                .filter(agency -> status.caseCode().startsWith(agency + "-"))
                .distinct();
        serial(SERIAL_AT_THE_END, status.caseCode())
                .ifPresent(serial -> agencies.forEach(
                        agency -> caseNumbers.spend(agency, status.acceptedAt().toLocalDate(), serial)));
    }

    /** A number that the clerk gave himself may look like ours: then the book has a gap, which is better than a double. */
    private void spendResult(ResultIssued issued) {
        issued.status().appointments().stream()
                .filter(appointment -> appointment.leg().equals(issued.leg()))
                .findFirst()
                .ifPresent(
                        appointment -> spendNumber(appointment.agency(), "RESULT", issued.number(), issued.status()));
    }

    private void spendNumber(String agency, String book, String number, CaseStatus status) {
        serial(SERIAL_AT_THE_START, number)
                .ifPresent(serial ->
                        documentNumbers.spend(agency, book, status.at().getYear(), serial));
    }

    private static Optional<Integer> serial(Pattern shape, String number) {
        return Optional.ofNullable(number)
                .map(shape::matcher)
                .flatMap(matcher -> matcher.results().findFirst())
                .map(MatchResult::group)
                .map(Integer::valueOf);
    }
}
