package vn.motcua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.CaseEvents.APPLICATION;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.LegUrged;
import vn.motcua.events.CaseEvent.Matter;
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
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.EventType;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.events.Submission.Place;
import vn.motcua.events.Topic;
import vn.motcua.notification.CaseEvents;

/** The notices that an applicant must get (NĐ 224/2026/NĐ-CP Art. 15(1)g), row by row, written by hand; null means none. */
class NoticeTest {
    private static final CaseStatus STATUS = CaseEvents.accepted().status();
    private static final Place WARD = new Place("H26.101", "mot-cua");
    private static final Place OTHER_WARD = new Place("H26.102", "mot-cua");
    private static final String PROMISED = STATUS.appointments().getFirst().leg();
    private static final String INNER = "appraisal";

    static Stream<Arguments> table() {
        return Stream.of(
                row(new CaseOpened(APPLICATION, STATUS, null), Notice.OPENED),
                row(
                        new SupplementRequested(APPLICATION, STATUS, null, "1", List.of(), "", null, null),
                        Notice.SUPPLEMENT_REQUESTED),
                row(new SupplementReceived(APPLICATION, STATUS, 2), Notice.SUPPLEMENT_RECEIVED),
                row(new SupplementIncomplete(APPLICATION, STATUS, PROMISED, "", true), Notice.SUPPLEMENT_INCOMPLETE),
                row(new LegResumed(APPLICATION, STATUS, PROMISED, null, null, null, null), Notice.RESUMED),
                row(new StopProposed(APPLICATION, STATUS, PROMISED, null), null),
                row(new LegStopped(APPLICATION, STATUS, PROMISED, "1", "", null), Notice.STOPPED),
                row(new FormDrafted(APPLICATION, STATUS, PROMISED, FormKind.SUPPLEMENT_REQUEST), null),
                row(new FormSigned(APPLICATION, STATUS, PROMISED, FormKind.SUPPLEMENT_REQUEST), null),
                row(new FormReturned(APPLICATION, STATUS, PROMISED, FormKind.SUPPLEMENT_REQUEST, ""), null),
                row(new FormDrafted(APPLICATION, STATUS, PROMISED, FormKind.APOLOGY), null),
                row(new FormSigned(APPLICATION, STATUS, PROMISED, FormKind.APOLOGY), null),
                row(new FormReturned(APPLICATION, STATUS, PROMISED, FormKind.APOLOGY, ""), null),
                row(new LegExtended(APPLICATION, STATUS, PROMISED, "1", "", null, null, false, null), Notice.EXTENDED),
                row(new LegExtended(APPLICATION, STATUS, PROMISED, "1", "", null, null, true, null), Notice.EXTENDED),
                row(new CheckExpired(APPLICATION, STATUS), Notice.CHECK_EXPIRED),
                row(new CaseRechecked(APPLICATION, STATUS), Notice.RECHECKED),
                row(new CaseRefused(APPLICATION, STATUS, "1", "", null), Notice.REFUSED),
                row(new CaseAccepted(APPLICATION, STATUS, true, null, null), Notice.ACCEPTED),
                row(new LegNotOpened(APPLICATION, STATUS, PROMISED, ""), Notice.LEG_NOT_OPENED),
                row(new StepCompleted(APPLICATION, STATUS, PROMISED, "draft"), null),
                row(new LegSubmittedForApproval(APPLICATION, STATUS, PROMISED), null),
                row(new LegReturned(APPLICATION, STATUS, PROMISED, ""), null),
                row(new LegApproved(APPLICATION, STATUS, PROMISED, Outcome.GRANTED), null),
                row(new PackageSent(APPLICATION, STATUS, PROMISED, "system"), null),
                row(new PackageAcknowledged(APPLICATION, STATUS, PROMISED, "R-1", null), null),
                row(new PartnerReported(APPLICATION, STATUS, PROMISED, "RECEIVED"), null),
                row(new AttentionNeeded(APPLICATION, STATUS, PROMISED, Matter.REPORT_TOO_LATE, "RESULT"), null),
                row(new AttentionClosed(APPLICATION, STATUS, ""), null),
                row(new CaseTransferred(APPLICATION, STATUS, WARD, OTHER_WARD, "Sai nơi nộp"), Notice.TRANSFERRED),
                row(new TaskGivenBack(APPLICATION, STATUS, PROMISED, "draft", "ốm"), null),
                row(new FeeReceiptCorrected(APPLICATION, STATUS, "1", "2", "ghi nhầm"), null),
                row(new LegUrged(APPLICATION, STATUS, PROMISED, null, ""), null),
                row(new UrgeAnswered(APPLICATION, STATUS, PROMISED, ""), null),
                row(issued(PROMISED, Outcome.GRANTED), Notice.RESULT_ISSUED),
                row(issued(PROMISED, Outcome.REJECTED), Notice.RESULT_ISSUED),
                row(issued(INNER, Outcome.GRANTED), null),
                row(issued(INNER, Outcome.REJECTED), Notice.RESULT_ISSUED),
                row(new ResultHandedOver(APPLICATION, STATUS, PROMISED, "OWNER"), Notice.HANDED_OVER),
                row(new CaseWithdrawn(APPLICATION, STATUS, "1", "", null), Notice.WITHDRAWN),
                row(
                        new FormCorrected(
                                APPLICATION,
                                STATUS,
                                null,
                                "13/TTPVHCC",
                                new IssuedForm(APPLICATION, FormKind.RECEIPT, "13/TTPVHCC", ""),
                                APPLICATION,
                                "12/TTPVHCC",
                                "Ghi sai tên"),
                        Notice.FORM_CORRECTED),
                row(new WithdrawalTooLate(APPLICATION, STATUS), Notice.WITHDRAWAL_TOO_LATE),
                row(new CaseSetBack(APPLICATION, STATUS, List.of()), Notice.SET_BACK));
    }

    @ParameterizedTest
    @MethodSource("table")
    void theApplicantHearsOfWhatChangesForHim(CaseEvent event, Notice notice) {
        assertThat(Notice.of(event).orElse(null)).isEqualTo(notice);
    }

    /** One photocopy, one mail. */
    @Test
    void ofACaseThatIsSettledInOneSittingOnlyTheEndIsTold() {
        var atOnce = CaseEvents.inOneSitting(STATUS);

        assertThat(Stream.of(
                                new CaseOpened(APPLICATION, atOnce, null),
                                new CaseAccepted(APPLICATION, atOnce, true, null, null),
                                new ResultIssued(APPLICATION, atOnce, PROMISED, Outcome.GRANTED, "1/2026", null, null),
                                new ResultHandedOver(APPLICATION, atOnce, PROMISED, "OWNER"))
                        .flatMap(event -> Notice.of(event).stream()))
                .containsExactly(Notice.HANDED_OVER);
    }

    @Test
    void theTableAndTheTwoTestsOfLegsAndTasksCoverEveryEvent() {
        Set<Class<?>> tested = table().map(row -> row.get()[0].getClass()).collect(Collectors.toSet());

        assertThat(Arrays.stream(EventType.values())
                        .filter(type -> type.topic() == Topic.CASE)
                        .map(EventType::record)
                        .filter(event -> !tested.contains(event))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder("LegOpened", "TaskAssigned");
    }

    private static ResultIssued issued(String leg, Outcome outcome) {
        return new ResultIssued(APPLICATION, STATUS, leg, outcome, "1/2026", null, null);
    }

    private static Arguments row(CaseEvent event, Notice notice) {
        return Arguments.of(event, notice);
    }
}
