package vn.motcua.routing.casefile;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Language;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.Submission.OnPaper;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.rest.Languages;
import vn.motcua.routing.appointment.Pause;
import vn.motcua.worktime.Hanoi;

/**
 * A case as all officials of the agencies involved see it. What the applicant said of himself and of others is in {@code ApplicationView}.
 *
 * @param onPaper present if it was received on paper while the line was down and entered afterwards
 * @param findingsAccepted why it was accepted although the check found faults, as the counter wrote
 * @param feeReceipt number of the receipt for what was paid at the reception
 * @param exemption why nothing had to be paid
 */
public record CaseView(
        UUID id,
        String caseCode,
        CaseState state,
        int portalCode,
        String procedure,
        String procedureName,
        Channel channel,
        String receivingAgency,
        String receivingUnit,
        String ownerName,
        OffsetDateTime filedAt,
        OnPaper onPaper,
        OffsetDateTime answerDueAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        int supplements,
        List<LegView> legs,
        List<FindingView> findings,
        String findingsAccepted,
        List<FeeView> fees,
        String feeReceipt,
        String exemption,
        List<DocumentView> documents) {

    public static CaseView of(CaseFile file, HttpHeaders headers) {
        var language = Languages.of(headers);
        var checked = file.checked();
        var procedure = checked.procedure();
        var status = file.status(null, Instant.EPOCH);
        return new CaseView(
                file.id(),
                file.caseCode(),
                file.state(),
                file.portalCode(),
                file.procedure(),
                procedure == null ? null : in(procedure.name(), language),
                checked.submission().channel(),
                file.receivingAgency(),
                file.receivingUnit(),
                checked.submission().owner().name(),
                status.filedAt(),
                checked.submission().onPaper(),
                Hanoi.time(file.answerDueAt()),
                status.acceptedAt(),
                status.dueAt(),
                status.endedAt(),
                file.allSupplements(),
                file.legs().stream().map(leg -> LegView.of(leg, language)).toList(),
                checked.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                file.statement().findingsAccepted(),
                checked.fees().stream().map(fee -> FeeView.of(fee, language)).toList(),
                file.statement().feeReceipt(),
                file.statement().exemption(),
                DocumentView.all(file));
    }

    private static String in(Text text, Language language) {
        return text == null ? null : text.in(language);
    }

    /**
     * @param step where the work is; absent before the leg opens, after the last step, and for a leg of another system
     * @param nextStep what follows; absent after the last step
     * @param nextRole whose step that is
     * @param appointment as promised to the applicant; absent if no limit dates it, and before it opens if it waits for such a leg
     * @param provisional true if the days off of the appointment's year are not announced yet; else absent
     * @param dueAt counted from the instant the leg opened; absent before, and if no limit dates it
     * @param draft the draft of the decision that waits for approval or is approved
     * @param draftVersions every draft that was submitted, in order; those of before this was kept are missing
     * @param receiver who got the result
     * @param standsSince since when the clock is paused because the applicant owes a supplement
     * @param answerBy until when the applicant has time for the supplement; absent where no text limits that
     * @param supplementDraft what will be or was asked of the applicant, until the supplement is complete
     * @param extensionDraft the apology and the date asked for, until form 04 is sent
     * @param reappointedTo the last date that form 04 promised; the appointment moved only if that form was in time
     */
    public record LegView(
            String key,
            String name,
            LegState state,
            String agency,
            String unit,
            Route route,
            List<String> after,
            String step,
            String stepName,
            String nextStep,
            String nextStepName,
            PostRole nextRole,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            OffsetDateTime appointment,
            Boolean provisional,
            DraftView draft,
            List<DraftVersionView> draftVersions,
            String approvedBy,
            OffsetDateTime approvedAt,
            Outcome outcome,
            String number,
            String reason,
            OffsetDateTime issuedAt,
            OffsetDateTime handedOverAt,
            String receiver,
            OffsetDateTime standsSince,
            OffsetDateTime answerBy,
            SupplementView supplementDraft,
            ExtensionView extensionDraft,
            OffsetDateTime reappointedTo) {
        static LegView of(Leg leg, Language language) {
            var open = leg.openedAt() != null && !leg.state().hasEnded();
            var step = leg.stepNow().filter(_ -> open);
            var next = leg.stepNext().filter(_ -> open);
            return new LegView(
                    leg.key(),
                    in(leg.plan().name(), language),
                    leg.state(),
                    leg.agency(),
                    leg.plan().unit(),
                    leg.plan().route(),
                    leg.plan().after(),
                    step.map(PlannedStep::key).orElse(null),
                    step.map(each -> in(each.name(), language)).orElse(null),
                    next.map(PlannedStep::key).orElse(null),
                    next.map(each -> in(each.name(), language)).orElse(null),
                    next.map(PlannedStep::role).orElse(null),
                    Hanoi.time(leg.openedAt()),
                    Hanoi.time(leg.dueAt()),
                    Hanoi.time(leg.appointment()),
                    leg.isAppointmentProvisional() ? true : null,
                    DraftView.of(leg.proposal()),
                    leg.draftVersions().stream().map(DraftVersionView::of).toList(),
                    leg.approvedBy(),
                    Hanoi.time(leg.approvedAt()),
                    leg.outcome(),
                    leg.number(),
                    leg.reason(),
                    Hanoi.time(leg.issuedAt()),
                    Hanoi.time(leg.handedOverAt()),
                    leg.receiver(),
                    Hanoi.time(leg.standing().map(Pause::from).orElse(null)),
                    Hanoi.time(leg.answerBy()),
                    SupplementView.of(leg.supplementDraft()),
                    ExtensionView.of(leg.extensionDraft()),
                    Hanoi.time(leg.reappointedTo()));
        }
    }

    /** The draft of a decision. @param reason why not, if it is not granted @param basis the provision it rests on */
    public record DraftView(Outcome outcome, String summary, String reason, String basis) {
        static DraftView of(Proposal draft) {
            return draft == null
                    ? null
                    : new DraftView(draft.outcome(), draft.summary(), draft.reason(), draft.basis());
        }
    }

    /** @param returnedBy absent unless it was sent back, like the two after it */
    public record DraftVersionView(
            Outcome outcome,
            String summary,
            String reason,
            String basis,
            String hash,
            String submittedBy,
            OffsetDateTime submittedAt,
            String returnedBy,
            OffsetDateTime returnedAt,
            String returnReason) {
        static DraftVersionView of(DraftVersion version) {
            return new DraftVersionView(
                    version.draft().outcome(),
                    version.draft().summary(),
                    version.draft().reason(),
                    version.draft().basis(),
                    version.hash(),
                    version.submittedBy(),
                    Hanoi.time(version.submittedAt()),
                    version.returnedBy(),
                    Hanoi.time(version.returnedAt()),
                    version.returnReason());
        }
    }

    /** @param signedBy absent until the head of the unit has signed */
    public record SupplementView(List<Item> items, String reason, String basis, String draftedBy, String signedBy) {
        static SupplementView of(SupplementDraft draft) {
            return draft == null
                    ? null
                    : new SupplementView(
                            draft.items(), draft.reason(), draft.basis(), draft.draftedBy(), draft.signedBy());
        }
    }

    /** @param signedBy absent until the head of the agency has signed */
    public record ExtensionView(String reason, OffsetDateTime dueAt, String draftedBy, String signedBy) {
        static ExtensionView of(ExtensionDraft draft) {
            return draft == null
                    ? null
                    : new ExtensionView(draft.reason(), Hanoi.time(draft.dueAt()), draft.draftedBy(), draft.signedBy());
        }
    }

    public record FindingView(
            String code, String severity, String pointer, String message, String basis, SupplementReason reason) {
        static FindingView of(Finding finding, Language language) {
            return new FindingView(
                    finding.code(),
                    finding.severity().name(),
                    finding.pointer(),
                    in(finding.message(), language),
                    finding.basis(),
                    finding.reason());
        }
    }

    public record FeeView(String code, String name, long amount, String moment) {
        static FeeView of(FeeItem fee, Language language) {
            return new FeeView(
                    fee.code(),
                    in(fee.name(), language),
                    fee.amount(),
                    fee.moment().name());
        }
    }

    /** The dates are those on the paper, as read by the person who attached it. @param href of its content, at intake's API */
    public record DocumentView(
            UUID id,
            String code,
            String name,
            int version,
            String mediaType,
            long size,
            LocalDate issuedOn,
            LocalDate validUntil,
            String href) {
        public static List<DocumentView> all(CaseFile file) {
            return file.checked().submission().documents().stream()
                    .map(document -> of(file.id(), document))
                    .toList();
        }

        private static DocumentView of(UUID application, Document document) {
            return new DocumentView(
                    document.id(),
                    document.code(),
                    document.name(),
                    document.version(),
                    document.mediaType(),
                    document.size(),
                    document.issuedOn(),
                    document.validUntil(),
                    "/v1/applications/" + application + "/documents/" + document.id());
        }
    }
}
