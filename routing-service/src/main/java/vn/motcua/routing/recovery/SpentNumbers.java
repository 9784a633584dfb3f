package vn.motcua.routing.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FeeReceiptCorrected;
import vn.motcua.events.CaseEvent.FormCorrected;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.FormReturned;
import vn.motcua.events.CaseEvent.FormSigned;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegNotOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.LegUrged;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.StopProposed;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.FormKind;
import vn.motcua.routing.register.CaseNumbers;
import vn.motcua.routing.register.DocumentNumbers;

/** Numbers of lost facts are on paper that people hold, so they must not be given out a second time. */
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
            case CaseAccepted e -> {
                spendCode(status);
                if (e.paper() != null) {
                    spendNumber(status.receivingAgency(), "RECEIPT", e.paper().number(), status);
                }
            }
            case SupplementRequested e ->
                spendNumber(status.receivingAgency(), "SUPPLEMENT_REQUEST", e.number(), status);
            case FormCorrected e -> spendNumber(bookOf(e), e.paper().kind().name(), e.number(), status);
            case CaseRefused e -> spendNumber(status.receivingAgency(), "REFUSAL", e.number(), status);
            case LegStopped e -> spendNumber(status.receivingAgency(), "STOP_NOTICE", e.number(), status);
            case LegExtended e -> spendNumber(status.agency(), "APOLOGY", e.number(), status);
            case CaseWithdrawn e -> spendNumber(status.receivingAgency(), "STOP_NOTICE", e.number(), status);
            case ResultIssued e -> spendResult(e);
            case CaseOpened _, CaseRechecked _, CheckExpired _, SupplementReceived _, SupplementIncomplete _ -> {}
            case LegOpened _, LegNotOpened _, TaskAssigned _, StepCompleted _, LegSubmittedForApproval _ -> {}
            case LegReturned _, LegApproved _, ResultHandedOver _, LegResumed _, StopProposed _ -> {}
            case FormDrafted _, FormSigned _, FormReturned _ -> {}
            // The other system's own number.
            case PackageAcknowledged _, PackageSent _, PartnerReported _ -> {}
            case AttentionNeeded _,
                    AttentionClosed _,
                    TaskGivenBack _,
                    CaseTransferred _,
                    FeeReceiptCorrected _,
                    LegUrged _,
                    UrgeAnswered _,
                    WithdrawalTooLate _,
                    CaseSetBack _ -> {}
        }
    }

    /** The code begins with the agency from whose numbers it was taken (TT 03/2025/TT-VPCP Art. 13). */
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

    /** A number given by the clerk may look like ours. Then the book has a gap, which is better than a duplicate. */
    private void spendResult(ResultIssued issued) {
        issued.status().appointments().stream()
                .filter(appointment -> appointment.leg().equals(issued.leg()))
                .findFirst()
                .ifPresent(
                        appointment -> spendNumber(appointment.agency(), "RESULT", issued.number(), issued.status()));
    }

    /** An apology is of the agency that signs it, any other form of the one-stop. */
    private static String bookOf(FormCorrected corrected) {
        var status = corrected.status();
        return corrected.paper().kind() != FormKind.APOLOGY
                ? status.receivingAgency()
                : status.appointments().stream()
                        .filter(appointment -> appointment.leg().equals(corrected.leg()))
                        .map(CaseStatus.Appointment::agency)
                        .findFirst()
                        .orElseThrow();
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
