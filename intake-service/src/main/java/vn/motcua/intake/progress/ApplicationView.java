package vn.motcua.intake.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.Channel;
import vn.motcua.events.FormKind;
import vn.motcua.events.Language;
import vn.motcua.events.SupplementReason;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.ApplicationState;
import vn.motcua.intake.document.Document;
import vn.motcua.intake.document.DocumentStatus;

/**
 * The status of an application for all who may see it; it names no applicant. It shows the agency, handler and times
 * that NĐ 224/2026/NĐ-CP Art. 15(1)g requires.
 */
@Schema(name = "Application")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
        UUID id,
        ApplicationState state,

        @Schema(description = "The national portal's state, 1 to 10; absent for a draft")
        Integer portalCode,

        @Schema(description = "From acceptance") String caseCode,

        @Schema(description = "With the case code it looks the case up without an account; printed on the receipt")
        String lookUpCode,

        String procedure,
        String procedureName,
        Channel channel,
        String externalId,
        String receivingAgency,
        String receivingUnit,
        @Schema(description = "Who works on it now") String agency,
        String unit,

        @Schema(description = "The one person who answers for it now")
        String handler,

        int round,
        OffsetDateTime createdAt,
        OffsetDateTime submittedAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        List<AppointmentView> appointments,

        @Schema(description = "What the open form 02 asks for")
        SupplementView supplement,

        List<ResultView> results,

        @Schema(description = "The office's forms whose papers can be read, the oldest first")
        List<FormView> forms,

        List<DocumentView> documents) {
    private static final int NEWLY_FILED = 1;

    /** The other data shown with an application. */
    record Parts(
            Optional<CaseProgress> progress,
            List<IssuedResult> results,
            List<FormOfOffice> forms,
            List<Document> documents) {}

    static ApplicationView of(Application application, Parts parts, Language language, ZoneId zone) {
        var status = parts.progress().map(CaseProgress::status);
        var draft = application.state() == ApplicationState.DRAFT;
        return new ApplicationView(
                application.id(),
                application.state(),
                draft ? null : status.map(CaseStatus::portalCode).orElse(NEWLY_FILED),
                status.map(CaseStatus::caseCode).orElse(null),
                parts.progress().map(CaseProgress::lookUpCode).orElse(null),
                status.map(CaseStatus::procedure).orElse(application.procedure()),
                status.map(CaseStatus::procedureName)
                        .map(name -> name.in(language))
                        .orElse(null),
                application.origin().channel(),
                application.origin().externalId(),
                application.receivedAt().agency(),
                application.receivedAt().unit(),
                status.map(CaseStatus::agency).orElse(null),
                status.map(CaseStatus::unit).orElse(null),
                status.map(CaseStatus::handler).map(CaseStatus.Handler::name).orElse(null),
                application.round(),
                at(application.createdAt(), zone),
                at(application.submittedAt(), zone),
                status.map(CaseStatus::acceptedAt).orElse(null),
                status.map(CaseStatus::dueAt).orElse(null),
                status.map(CaseStatus::endedAt).orElse(null),
                status.map(CaseStatus::appointments).orElse(List.of()).stream()
                        .map(appointment -> AppointmentView.of(appointment, language))
                        .toList(),
                parts.progress()
                        .filter(open -> application.state() == ApplicationState.SUPPLEMENT_REQUESTED)
                        .map(open -> SupplementView.of(open, language, zone))
                        .orElse(null),
                parts.results().stream()
                        .map(result -> ResultView.of(result, zone))
                        .toList(),
                parts.forms().stream().map(form -> FormView.of(form, zone)).toList(),
                parts.documents().stream().map(DocumentView::of).toList());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }

    @Schema(name = "Appointment", description = "One result and when it is due; appointments belong to results")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentView(
            String leg,
            String result,
            String name,
            String agency,
            OffsetDateTime dueAt,
            OffsetDateTime issuedAt,
            OffsetDateTime handedOverAt,
            Outcome outcome,

            @Schema(
                    description =
                            "Present if nobody has announced yet which days of that year are off: the date may move")
            Boolean provisional) {
        static AppointmentView of(CaseStatus.Appointment appointment, Language language) {
            return new AppointmentView(
                    appointment.leg(),
                    appointment.result(),
                    appointment.name() == null ? null : appointment.name().in(language),
                    appointment.agency(),
                    appointment.dueAt(),
                    appointment.issuedAt(),
                    appointment.handedOverAt(),
                    appointment.outcome(),
                    appointment.provisional());
        }
    }

    @Schema(name = "SupplementAsked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SupplementView(
            String formNumber,
            String reason,

            @Schema(description = "Until when there is time; absent where no text limits it")
            OffsetDateTime answerBy,

            List<ItemView> items) {
        static SupplementView of(CaseProgress progress, Language language, ZoneId zone) {
            var items = progress.items().stream()
                    .map(item -> ItemView.of(item, language))
                    .toList();
            return new SupplementView(progress.formNumber(), progress.reason(), at(progress.answerBy(), zone), items);
        }
    }

    @Schema(name = "SupplementItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(String document, SupplementReason reasonCode, String text) {
        static ItemView of(SupplementRequested.Item item, Language language) {
            return new ItemView(
                    item.document(),
                    item.reasonCode(),
                    item.text() == null ? null : item.text().in(language));
        }
    }

    @Schema(name = "Result")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String leg,
            Outcome outcome,
            String number,
            String reason,
            OffsetDateTime issuedAt,

            @Schema(description = "Where its file is read; absent if there is none")
            String file) {
        static ResultView of(IssuedResult result, ZoneId zone) {
            return new ResultView(
                    result.leg(),
                    result.outcome(),
                    result.number(),
                    result.reason(),
                    at(result.issuedAt(), zone),
                    result.fileSha256() == null ? null : result.path() + "/file");
        }
    }

    @Schema(name = "Form")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormView(
            UUID id,
            FormKind kind,

            @Schema(description = "Absent if it concerns the whole case")
            String leg,

            String number,
            OffsetDateTime issuedAt,

            @Schema(description = "The form that it replaces; absent if it replaces none")
            UUID corrects,

            @Schema(description = "Where its paper is read") String file) {
        static FormView of(FormOfOffice form, ZoneId zone) {
            return new FormView(
                    form.id(),
                    form.kind(),
                    form.leg(),
                    form.number(),
                    at(form.issuedAt(), zone),
                    form.corrects(),
                    form.path());
        }
    }

    @Schema(name = "Document")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentView(
            UUID id,
            String code,
            String name,
            int version,
            String sha256,
            long size,
            DocumentStatus status,
            LocalDate issuedOn,
            LocalDate validUntil) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id(),
                    document.code(),
                    document.name(),
                    document.version(),
                    document.sha256(),
                    document.size(),
                    document.status(),
                    document.issuedOn(),
                    document.validUntil());
        }
    }
}
