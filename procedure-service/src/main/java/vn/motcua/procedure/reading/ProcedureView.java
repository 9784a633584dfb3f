package vn.motcua.procedure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.Keeping;
import vn.motcua.procedure.catalogue.LawPeriod;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Validity;

/**
 * One version of a procedure as everybody reads it.
 *
 * @param decision the decision that published it
 * @param channels every way of filing that some case type offers
 */
record ProcedureView(
        String code,
        String name,
        @Schema(description = "The field's name") String field,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        UUID decision,
        Set<Provisions.Level> levels,
        Set<Person.Kind> audience,
        Set<Channel> channels,
        List<String> order,
        List<CaseTypeView> caseTypes,
        int sets,
        List<Paper> documents,
        JsonNode form,
        String requirements,
        FilingView filing,
        Keeping keeping,
        List<String> basis,
        String source,
        Certainty certainty,
        Map<String, List<LawPeriod>> parameters,
        List<LegView> process,
        List<AcceptedView> accepted) {
    static ProcedureView of(ProcedureRow row, ProcedureVersion version, Language language) {
        var provisions = version.provisions();
        return new ProcedureView(
                row.code(),
                provisions.name().in(language),
                provisions.field().name().in(language),
                version.validFrom(),
                version.validTo(),
                version.replacedBy(),
                row.decision(),
                provisions.levels(),
                provisions.audience(),
                provisions.channels(),
                provisions.order().stream().map(step -> step.in(language)).toList(),
                provisions.caseTypes().stream()
                        .map(type -> CaseTypeView.of(type, language))
                        .toList(),
                provisions.sets(),
                provisions.documents().stream()
                        .map(paper -> Paper.of(paper, language))
                        .toList(),
                provisions.form(),
                in(provisions.requirements(), language),
                FilingView.of(provisions.filing(), language),
                provisions.keeping(),
                provisions.basis(),
                provisions.source(),
                provisions.certainty(),
                provisions.parameters(),
                provisions.process().stream()
                        .map(leg -> LegView.of(leg, language))
                        .toList(),
                provisions.accepted().stream()
                        .map(each -> new AcceptedView(each.code(), each.reason().in(language)))
                        .toList());
    }

    private static String in(Text text, Language language) {
        return text == null ? null : text.in(language);
    }

    /** A known fault that was published all the same. */
    record AcceptedView(String code, String reason) {}

    record CaseTypeView(String key, String name, String when, List<WayView> ways) {
        static CaseTypeView of(Provisions.CaseType type, Language language) {
            return new CaseTypeView(
                    type.key(),
                    type.name().in(language),
                    type.when(),
                    type.ways().stream().map(way -> WayView.of(way, language)).toList());
        }
    }

    record WayView(Set<Channel> channels, LimitRule limit, List<FeeView> fees) {
        static WayView of(Provisions.Way way, Language language) {
            return new WayView(
                    way.channels(),
                    way.limit(),
                    way.fees().stream().map(fee -> FeeView.of(fee, language)).toList());
        }
    }

    record Paper(
            String code,
            String name,
            int originals,
            int copies,
            boolean electronic,
            String template,
            String when,
            Validity validity,
            Certainty certainty) {
        static Paper of(Provisions.RequiredDocument paper, Language language) {
            return new Paper(
                    paper.code(),
                    paper.name().in(language),
                    paper.originals(),
                    paper.copies(),
                    paper.electronic(),
                    paper.template(),
                    paper.when(),
                    paper.validity(),
                    paper.certainty());
        }
    }

    /** @param reason why online filing is only partial */
    record FilingView(
            Filing.Online online,
            String reason,
            int assurance,
            boolean sitting,
            Filing.System system,
            Filing.Scope scope,
            String scopeDecision) {
        static FilingView of(Filing filing, Language language) {
            return new FilingView(
                    filing.online(),
                    filing.reason() == null ? null : filing.reason().text().in(language),
                    filing.assurance(),
                    filing.sitting(),
                    filing.system(),
                    filing.scope(),
                    filing.scopeDecision());
        }
    }
}
