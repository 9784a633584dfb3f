package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.events.Person;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.Level;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;

/**
 * Writes a version in the national database's format, which has fewer fields. Other content goes into its text fields, as
 * offices do, or is left out. {@link TranslateRecord} reads the record again.
 */
public final class WriteRecord {
    private static final String BY_PLACE = "Cơ quan có thẩm quyền theo địa bàn";
    private static final String RECEIVING = "Cơ quan tiếp nhận hồ sơ";
    private static final Map<Level, String> LEVELS = Map.of(
            Level.CENTRAL, "Cấp Bộ",
            Level.PROVINCE, "Cấp Tỉnh",
            Level.COMMUNE, "Cấp Xã",
            Level.OTHER, "Cơ quan khác");
    private static final Map<Person.Kind, String> AUDIENCE = Map.of(
            Person.Kind.CITIZEN, "Công dân Việt Nam",
            Person.Kind.ENTERPRISE, "Doanh nghiệp",
            Person.Kind.ORGANISATION, "Tổ chức (không bao gồm doanh nghiệp, HTX)");

    private final UnaryOperator<String> agencies;

    /** @param agencies the Vietnamese name of an agency by its code */
    public WriteRecord(UnaryOperator<String> agencies) {
        this.agencies = agencies;
    }

    /** @param decision number of the publishing decision @param day the day whose fees are written */
    public ObjectNode of(String code, Provisions provisions, Optional<String> decision, LocalDate day) {
        var record = object().put("MATTHC", code);
        record.put("TENTTHC", provisions.name().vi());
        record.put("SOQUYETDINH", decision.orElse(""));
        var levels = record.putArray("CAPTHUCHIEN");
        provisions.levels().stream().sorted().map(LEVELS::get).forEach(levels::add);
        record.putArray("LINHVUCTHUCHIEN")
                .addObject()
                .put("MALINHVUC", provisions.field().code())
                .put("TENLINHVUC", provisions.field().vi());
        var steps = record.putArray("TRINHTUTHUCHIEN")
                .addObject()
                .put("TRUONGHOP", "")
                .putArray("TRINHTU");
        provisions.order().forEach(step -> steps.addObject().put("TENTRINHTU", step.vi()));
        record.set("CACHTHUCTHUCHIEN", WriteWays.of(provisions.caseTypes(), day));
        record.set("THANHPHANHOSO", documents(provisions.documents()));
        record.set("KETQUATHUCHIEN", results(provisions.process()));
        var texts = record.putArray("CANCUPHAPLY");
        provisions.basis().forEach(text -> texts.addObject().put("SOVANBAN", "").put("TENVANBAN", text));
        record.set("COQUANTHUCHIEN", agencies(provisions.process()));
        record.put(
                "YEUCAU",
                provisions.requirements() == null
                        ? "Không"
                        : provisions.requirements().vi());
        var audience = record.putArray("DOITUONGTHUCHIEN");
        provisions.audience().stream().sorted().map(AUDIENCE::get).forEach(audience::add);
        return record;
    }

    /** A condition becomes the case of the papers below it. */
    private static ArrayNode documents(List<RequiredDocument> documents) {
        var cases = array();
        documents.stream()
                .collect(Collectors.groupingBy(
                        document -> document.when() == null ? "" : "Khi " + document.when(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((when, papers) -> {
                    var rows = cases.addObject().put("TRUONGHOP", when).putArray("GIAYTO");
                    papers.forEach(paper -> rows.addObject()
                            .put("MAGIAYTO", paper.code())
                            .put("TENGIAYTO", paper.name().vi())
                            .put("SOBANCHINH", String.valueOf(paper.originals()))
                            .put("SOBANSAO", String.valueOf(paper.copies()))
                            .put("TENMAUDON", paper.template() == null ? "" : paper.template())
                            .put("URL", ""));
                });
        return cases;
    }

    private static ArrayNode results(List<LegPlan> process) {
        var names = new LinkedHashMap<String, String>();
        process.forEach(leg -> leg.results()
                .forEach(
                        result -> names.putIfAbsent(result.code(), result.name().vi())));
        var results = array();
        names.forEach((code, name) -> results.addObject().put("MAKETQUA", code).put("TENKETQUA", name));
        return results;
    }

    private ArrayNode agencies(List<LegPlan> process) {
        var rows = new LinkedHashSet<ObjectNode>();
        process.forEach(leg -> rows.add(agency(leg)));
        return array().addAll(rows);
    }

    // The agency depends on the form or on the place of filing; the national format can hold only a name.
    private ObjectNode agency(LegPlan leg) {
        if (leg.byForm()) {
            return object().put("MADONVI", "").put("TENDONVI", BY_PLACE);
        }
        return leg.agency().equals(LegPlan.RECEIVING)
                ? object().put("MADONVI", "").put("TENDONVI", RECEIVING)
                : object().put("MADONVI", leg.agency()).put("TENDONVI", agencies.apply(leg.agency()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
