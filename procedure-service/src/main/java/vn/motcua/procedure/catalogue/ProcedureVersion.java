package vn.motcua.procedure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Person;
import vn.motcua.events.Text;

/**
 * One version of a procedure (<i>thủ tục hành chính</i>; its obligatory parts: NĐ 63/2010/NĐ-CP Art. 8(2)).
 *
 * @param replacedBy the procedure that takes its place after {@code validTo}
 * @param assurance the identification level that an online submission needs, 0 if none is asked for
 * @param sitting whether it may be settled in one sitting at the counter (NĐ 61/2018/NĐ-CP Art. 17(4))
 * @param form the JSON Schema of the declaration
 * @param parameters overrides of general rules
 * @param limits of the whole, for the reader: what is computed are those of the legs and results
 */
public record ProcedureVersion(
        LocalDate validFrom,
        LocalDate validTo,
        String replacedBy,
        Text name,
        Field field,
        Set<Person.Kind> audience,
        Set<Channel> channels,
        int assurance,
        boolean sitting,
        List<String> basis,
        String source,
        Certainty certainty,
        List<RequiredDocument> documents,
        JsonNode form,
        List<Fee> fees,
        Map<String, List<LawPeriod>> parameters,
        List<LimitRule> limits,
        List<LegPlan> process)
        implements Dated {

    public ProcedureVersion {
        fees = Objects.requireNonNullElse(fees, List.of());
        documents = Objects.requireNonNullElse(documents, List.of());
        parameters = Objects.requireNonNullElse(parameters, Map.of());
        limits = Objects.requireNonNullElse(limits, List.of());
    }

    @Override
    public LocalDate from() {
        return validFrom;
    }

    @Override
    public LocalDate to() {
        return validTo;
    }

    /** <i>Lĩnh vực</i>. */
    public record Field(String code, String vi, String en) {
        public Text name() {
            return new Text(vi, en);
        }
    }

    /** <i>Thành phần hồ sơ</i>. @param when the condition under which it is required, absent if always */
    public record RequiredDocument(String code, Text name, String when, String source, Certainty certainty) {}
}
