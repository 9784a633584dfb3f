package vn.motcua.routing.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Language;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.rest.Languages;
import vn.motcua.routing.appointment.Pause;
import vn.motcua.worktime.Hanoi;

/** A case as officials see it; the data of form 01 once it is accepted. */
public record CaseView(
        UUID id,
        String caseCode,
        CaseState state,
        int portalCode,
        String procedure,
        String procedureName,
        String receivingAgency,
        String receivingUnit,
        String ownerName,
        OffsetDateTime filedAt,
        OffsetDateTime answerDueAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        int supplements,
        List<LegView> legs,
        List<FindingView> findings,
        List<FeeView> fees,
        List<DocumentView> documents,
        JsonNode form) {

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
                file.receivingAgency(),
                file.receivingUnit(),
                checked.submission().owner().name(),
                status.filedAt(),
                Hanoi.time(file.answerDueAt()),
                status.acceptedAt(),
                status.dueAt(),
                status.endedAt(),
                file.allSupplements(),
                file.legs().stream().map(leg -> LegView.of(leg, language)).toList(),
                checked.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                checked.fees().stream().map(fee -> FeeView.of(fee, language)).toList(),
                checked.submission().documents().stream().map(DocumentView::of).toList(),
                checked.submission().form());
    }

    private static String in(Text text, Language language) {
        return text == null ? null : text.in(language);
    }

    /**
     * @param appointment as promised to the applicant
     * @param provisional true if the days off of the appointment's year are not announced yet; else absent
     * @param dueAt counted from the instant the leg opened
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
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            OffsetDateTime appointment,
            Boolean provisional,
            Outcome outcome,
            String number,
            String reason,
            OffsetDateTime issuedAt,
            OffsetDateTime handedOverAt,
            OffsetDateTime standsSince,
            OffsetDateTime answerBy,
            SupplementView supplementDraft,
            ExtensionView extensionDraft,
            OffsetDateTime reappointedTo) {
        static LegView of(Leg leg, Language language) {
            return new LegView(
                    leg.key(),
                    in(leg.plan().name(), language),
                    leg.state(),
                    leg.agency(),
                    leg.plan().unit(),
                    leg.plan().route(),
                    leg.plan().after(),
                    Hanoi.time(leg.openedAt()),
                    Hanoi.time(leg.dueAt()),
                    Hanoi.time(leg.appointment()),
                    leg.isAppointmentProvisional() ? true : null,
                    leg.outcome(),
                    leg.number(),
                    leg.reason(),
                    Hanoi.time(leg.issuedAt()),
                    Hanoi.time(leg.handedOverAt()),
                    Hanoi.time(leg.standing().map(Pause::from).orElse(null)),
                    Hanoi.time(leg.answerBy()),
                    SupplementView.of(leg.supplementDraft()),
                    ExtensionView.of(leg.extensionDraft()),
                    Hanoi.time(leg.reappointedTo()));
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

    /** The dates are those on the paper, as read by the person who attached it. */
    public record DocumentView(
            UUID id, String code, String name, int version, LocalDate issuedOn, LocalDate validUntil) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id(),
                    document.code(),
                    document.name(),
                    document.version(),
                    document.issuedOn(),
                    document.validUntil());
        }
    }
}
