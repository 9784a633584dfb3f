package vn.motcua.procedure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Person;
import vn.motcua.events.Text;

/**
 * What one version of a procedure prescribes (<i>nội dung thủ tục hành chính</i>; its obligatory parts: NĐ 63/2010/NĐ-CP Art.
 * 8(2), letters a to h), without the period in which it is in force.
 *
 * @param levels the levels at which it is settled; a procedure may have several
 * @param order letter b: the order of the steps as the public reads it; the steps of the offices are in the process
 * @param caseTypes letters c, đ and the fees; the first whose condition the answers meet counts
 * @param sets letter d: the number of sets of the dossier
 * @param documents letter d: its components
 * @param form the JSON Schema of the declaration
 * @param requirements letter h: requirements and conditions, absent if there are none
 * @param control the agency that controls the procedure wherever no area names another; absent if none is named
 * @param accepted findings that procedure control has accepted
 * @param parameters overrides of general rules, each with its own periods and legal basis
 */
public record Provisions(
        Text name,
        Field field,
        Set<Level> levels,
        Set<Person.Kind> audience,
        List<Text> order,
        List<CaseType> caseTypes,
        int sets,
        List<RequiredDocument> documents,
        JsonNode form,
        Text requirements,
        Filing filing,
        Keeping keeping,
        List<String> basis,
        String source,
        Certainty certainty,
        Map<String, List<LawPeriod>> parameters,
        List<LegPlan> process,
        String control,
        List<Acceptance> accepted) {

    public Provisions {
        order = Objects.requireNonNullElse(order, List.of());
        caseTypes = Objects.requireNonNullElse(caseTypes, List.of());
        documents = Objects.requireNonNullElse(documents, List.of());
        parameters = Objects.requireNonNullElse(parameters, Map.of());
        process = Objects.requireNonNullElse(process, List.of());
        accepted = Objects.requireNonNullElse(accepted, List.of());
    }

    /** Whether procedure control has accepted a finding of this kind, with its reason. */
    public boolean accepts(String code) {
        return accepted.stream().anyMatch(acceptance -> acceptance.code().equals(code));
    }

    /** Every channel that at least one case type offers. */
    public Set<Channel> channels() {
        var channels = EnumSet.noneOf(Channel.class);
        caseTypes.forEach(type -> type.ways().forEach(way -> channels.addAll(way.channels())));
        return channels;
    }

    /**
     * A kind of finding that does not hinder publication, because procedure control has accepted it.
     *
     * @param code the finding's code
     * @param reason why it is accepted, shown to readers of the procedure
     */
    public record Acceptance(String code, Text reason) {}

    /** <i>Lĩnh vực</i>. */
    public record Field(String code, String vi, String en) {
        public Text name() {
            return new Text(vi, en);
        }
    }

    /** <i>Cấp thực hiện</i>; since 01/07/2025 there is no district. */
    public enum Level {
        CENTRAL,
        PROVINCE,
        COMMUNE,
        OTHER
    }

    /**
     * <i>Trường hợp</i>: the national database has no place for it and misuses the channels' rows.
     *
     * @param when a condition over the answers; every case type but the last has one, and the last has none
     */
    public record CaseType(String key, Text name, String when, List<Way> ways) {
        public CaseType {
            ways = Objects.requireNonNullElse(ways, List.of());
        }
    }

    /** <i>Cách thức thực hiện</i>: how long it takes and what it costs, for some channels. @param limit absent if the law sets none */
    public record Way(Set<Channel> channels, LimitRule limit, List<Fee> fees) {
        public Way {
            fees = Objects.requireNonNullElse(fees, List.of());
        }
    }

    /**
     * <i>Thành phần hồ sơ</i>.
     *
     * @param originals how many originals, {@code copies} how many copies are handed in; both 0 for a paper that is only shown
     * @param electronic whether it is an interactive form
     * @param template the printed form's name, absent if it has none
     * @param when the condition under which it is required, absent if always
     * @param database the database that holds its data, absent if none does
     * @param validity how long it is valid, absent if for ever
     */
    public record RequiredDocument(
            String code,
            Text name,
            int originals,
            int copies,
            boolean electronic,
            String template,
            String when,
            Database database,
            Validity validity,
            String source,
            Certainty certainty) {}

    /** A published, connected database. @param from its first day @param to its last, absent while it is connected */
    public record Database(Text name, LocalDate from, LocalDate to, String basis) implements Dated {}
}
