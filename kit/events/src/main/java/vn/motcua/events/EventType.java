package vn.motcua.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contract's table: each CloudEvents {@code type} with its record and its topic. A type is never reused or changed. */
public enum EventType {
    APPLICATION_SUBMITTED("application.submitted", Topic.APPLICATION, ApplicationEvent.ApplicationSubmitted.class),
    SUPPLEMENT_SUBMITTED("application.supplemented", Topic.APPLICATION, ApplicationEvent.SupplementSubmitted.class),
    RECHECK_REQUESTED("application.recheck-requested", Topic.APPLICATION, ApplicationEvent.RecheckRequested.class),
    WITHDRAWAL_REQUESTED(
            "application.withdrawal-requested", Topic.APPLICATION, ApplicationEvent.WithdrawalRequested.class),
    CONTACT_CORRECTED("application.contact-corrected", Topic.APPLICATION, ApplicationEvent.ContactCorrected.class),
    DOCUMENT_MISSING("application.document-missing", Topic.APPLICATION, ApplicationEvent.DocumentMissing.class),
    RESULT_READ("application.result-read", Topic.APPLICATION, ApplicationEvent.ResultRead.class),
    RESULT_ACKNOWLEDGED(
            "application.result-acknowledged", Topic.APPLICATION, ApplicationEvent.ResultAcknowledged.class),

    APPLICATION_CHECKED("application.checked", Topic.CHECK, CheckEvent.ApplicationChecked.class),

    CASE_OPENED("case.opened", Topic.CASE, CaseEvent.CaseOpened.class),
    CASE_SUPPLEMENT_REQUESTED("case.supplement-requested", Topic.CASE, CaseEvent.SupplementRequested.class),
    CASE_SUPPLEMENT_RECEIVED("case.supplement-received", Topic.CASE, CaseEvent.SupplementReceived.class),
    CASE_CHECK_EXPIRED("case.check-expired", Topic.CASE, CaseEvent.CheckExpired.class),
    CASE_RECHECKED("case.rechecked", Topic.CASE, CaseEvent.CaseRechecked.class),
    CASE_REFUSED("case.refused", Topic.CASE, CaseEvent.CaseRefused.class),
    CASE_ACCEPTED("case.accepted", Topic.CASE, CaseEvent.CaseAccepted.class),
    LEG_OPENED("case.leg-opened", Topic.CASE, CaseEvent.LegOpened.class),
    LEG_NOT_OPENED("case.leg-not-opened", Topic.CASE, CaseEvent.LegNotOpened.class),
    TASK_ASSIGNED("case.task-assigned", Topic.CASE, CaseEvent.TaskAssigned.class),
    TASK_GIVEN_BACK("case.task-given-back", Topic.CASE, CaseEvent.TaskGivenBack.class),
    CASE_TRANSFERRED("case.transferred", Topic.CASE, CaseEvent.CaseTransferred.class),
    FEE_RECEIPT_CORRECTED(
            "case.fee-receipt-corrected", Topic.CASE, CaseEvent.FeeReceiptCorrected.class, Unknown.IGNORED),
    FORM_CORRECTED("case.form-corrected", Topic.CASE, CaseEvent.FormCorrected.class),
    STEP_COMPLETED("case.step-completed", Topic.CASE, CaseEvent.StepCompleted.class),
    LEG_SUBMITTED("case.leg-submitted", Topic.CASE, CaseEvent.LegSubmittedForApproval.class),
    LEG_RETURNED("case.leg-returned", Topic.CASE, CaseEvent.LegReturned.class),
    FORM_DRAFTED("case.form-drafted", Topic.CASE, CaseEvent.FormDrafted.class, Unknown.IGNORED),
    FORM_SIGNED("case.form-signed", Topic.CASE, CaseEvent.FormSigned.class, Unknown.IGNORED),
    FORM_RETURNED("case.form-returned", Topic.CASE, CaseEvent.FormReturned.class, Unknown.IGNORED),
    SUPPLEMENT_INCOMPLETE("case.supplement-incomplete", Topic.CASE, CaseEvent.SupplementIncomplete.class),
    LEG_RESUMED("case.leg-resumed", Topic.CASE, CaseEvent.LegResumed.class),
    STOP_PROPOSED("case.stop-proposed", Topic.CASE, CaseEvent.StopProposed.class),
    LEG_STOPPED("case.leg-stopped", Topic.CASE, CaseEvent.LegStopped.class),
    LEG_EXTENDED("case.leg-extended", Topic.CASE, CaseEvent.LegExtended.class),
    LEG_APPROVED("case.leg-approved", Topic.CASE, CaseEvent.LegApproved.class),
    PACKAGE_SENT("case.package-sent", Topic.CASE, CaseEvent.PackageSent.class),
    PACKAGE_ACKNOWLEDGED("case.package-acknowledged", Topic.CASE, CaseEvent.PackageAcknowledged.class),
    PARTNER_REPORTED("case.partner-reported", Topic.CASE, CaseEvent.PartnerReported.class),
    ATTENTION_NEEDED("case.attention-needed", Topic.CASE, CaseEvent.AttentionNeeded.class, Unknown.IGNORED),
    ATTENTION_CLOSED("case.attention-closed", Topic.CASE, CaseEvent.AttentionClosed.class, Unknown.IGNORED),
    LEG_URGED("case.leg-urged", Topic.CASE, CaseEvent.LegUrged.class, Unknown.IGNORED),
    URGE_ANSWERED("case.urge-answered", Topic.CASE, CaseEvent.UrgeAnswered.class, Unknown.IGNORED),
    RESULT_ISSUED("case.result-issued", Topic.CASE, CaseEvent.ResultIssued.class),
    RESULT_HANDED_OVER("case.result-handed-over", Topic.CASE, CaseEvent.ResultHandedOver.class),
    CASE_WITHDRAWN("case.withdrawn", Topic.CASE, CaseEvent.CaseWithdrawn.class),
    WITHDRAWAL_TOO_LATE("case.withdrawal-too-late", Topic.CASE, CaseEvent.WithdrawalTooLate.class),
    CASE_SET_BACK("case.set-back", Topic.CASE, CaseEvent.CaseSetBack.class),

    AGENCY_PUBLISHED("agency.published", Topic.LAW, LawEvent.AgencyPublished.class),
    CALENDAR_PUBLISHED("calendar.published", Topic.LAW, LawEvent.CalendarPublished.class),
    PROCEDURE_PUBLISHED("procedure.published", Topic.LAW, LawEvent.ProcedurePublished.class),
    RULES_PUBLISHED("rules.published", Topic.LAW, LawEvent.RulesPublished.class),

    ASSIGNMENT_PUBLISHED("assignment.published", Topic.POST, PostEvent.AssignmentPublished.class);

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::type, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

    private final String type;
    private final Topic topic;
    private final Class<?> record;
    private final Unknown unknown;

    /** What a consumer of an earlier version, which does not know the type, does with the event. */
    private enum Unknown {
        /** The event waits until the consumer is upgraded, and later events wait behind it. */
        PARKED,
        /** The consumer skips the event, because it changes nothing outside the office that works on the case. */
        IGNORED
    }

    EventType(String name, Topic topic, Class<?> record) {
        this(name, topic, record, Unknown.PARKED);
    }

    EventType(String name, Topic topic, Class<?> record, Unknown unknown) {
        this.type = "vn.motcua." + name + ".v1";
        this.topic = topic;
        this.record = record;
        this.unknown = unknown;
    }

    public String type() {
        return type;
    }

    /** The action without its object: {@code accepted} of {@code vn.motcua.case.accepted.v1}. */
    public String action() {
        return type.split("\\.")[3];
    }

    public Topic topic() {
        return topic;
    }

    public Class<?> record() {
        return record;
    }

    /** Whether a consumer that does not know the type may skip the event. */
    public boolean isIgnorable() {
        return unknown == Unknown.IGNORED;
    }

    /** Empty for a type this version does not know. */
    public static Optional<EventType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static EventType of(Object data) {
        var known = BY_RECORD.get(data.getClass());
        if (known == null) {
            throw new IllegalArgumentException(data.getClass() + " is not an event: add it to EventType");
        }
        return known;
    }
}
