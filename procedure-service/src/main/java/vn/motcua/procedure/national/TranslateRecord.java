package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.BASIS_MISSING;
import static vn.motcua.procedure.national.FindingCode.BEYOND_RECORD;
import static vn.motcua.procedure.national.FindingCode.ORDER_BY_CASE;
import static vn.motcua.procedure.national.FindingCode.ORDER_MISSING;
import static vn.motcua.procedure.national.FindingCode.REQUIREMENTS_UNTOLD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a record of the national database of procedures (<i>Cơ sở dữ liệu quốc gia về thủ tục hành chính</i>, the answer of
 * {@code LayThuTuc}) into a draft of provisions. It guesses nothing: a value that is missing or not credible is left out and
 * becomes a finding.
 *
 * @see <a href="../../../../../../../../docs/decisions/0012-imports.md">0012 Imports</a>
 */
public final class TranslateRecord {
    private static final Pattern NONE = Pattern.compile("(?iu)không(?: có)?[.]?");
    private static final Set<String> PROPERTIES = Set.of(
            "MATTHC",
            "TENTTHC",
            "SOQUYETDINH",
            "CAPTHUCHIEN",
            "LINHVUCTHUCHIEN",
            "TRINHTUTHUCHIEN",
            "CACHTHUCTHUCHIEN",
            "THANHPHANHOSO",
            "KETQUATHUCHIEN",
            "CANCUPHAPLY",
            "COQUANTHUCHIEN",
            "YEUCAU",
            "DOITUONGTHUCHIEN");

    private final ReadIdentity identity;
    private final ReadResults results;

    /** @param province our province, as in {@code H26}; its own codes are not those of another agency */
    public TranslateRecord(String province) {
        this.identity = new ReadIdentity(province);
        this.results = new ReadResults(province);
    }

    /** @param record an object @param answers to questions that records raise */
    public Translation of(JsonNode record, Answers answers) {
        var findings = new Findings(answers);
        var source = Source.of(record, findings);
        source.knows(PROPERTIES);
        var code = identity.code(source.get("MATTHC"));
        var draft = new Draft(ReadIdentity.decision(source.get("SOQUYETDINH")));
        var provisions = Draft.object();
        identity.read(source, provisions);
        readOrder(source.get("TRINHTUTHUCHIEN"), provisions);
        new ReadWays(draft).read(source.get("CACHTHUCTHUCHIEN"), provisions);
        new ReadDocuments(draft).read(source.get("THANHPHANHOSO"), provisions);
        results.read(code, source, provisions);
        readBasis(source.get("CANCUPHAPLY"), provisions);
        readRequirements(source.get("YEUCAU"), provisions);
        draft.sourced(provisions);
        findings.add(BEYOND_RECORD, "");
        return new Translation(code, provisions, findings.all(), findings.questions());
    }

    private static void readOrder(Source orders, ObjectNode provisions) {
        var cases = orders.objects();
        var steps = cases.stream().flatMap(TranslateRecord::steps).toList();
        if (steps.isEmpty()) {
            orders.add(ORDER_MISSING);
            return;
        }
        cases.forEach(one -> one.get("TRUONGHOP").told().ifPresent(words -> one.add(ORDER_BY_CASE, words)));
        var order = provisions.putArray("order");
        steps.forEach(step -> order.add(Draft.vietnamese(step)));
    }

    private static Stream<String> steps(Source one) {
        one.knows(Set.of("TRUONGHOP", "TRINHTU"));
        return one.get("TRINHTU").objects().stream().flatMap(step -> {
            step.knows(Set.of("TENTRINHTU"));
            return step.get("TENTRINHTU").told().stream();
        });
    }

    private static void readBasis(Source texts, ObjectNode provisions) {
        List<String> basis =
                texts.objects().stream().flatMap(TranslateRecord::basis).toList();
        if (basis.isEmpty()) {
            texts.add(BASIS_MISSING);
        } else {
            ArrayNode array = provisions.putArray("basis");
            basis.forEach(array::add);
        }
    }

    private static Stream<String> basis(Source text) {
        text.knows(Set.of("SOVANBAN", "TENVANBAN"));
        var words = Stream.of(text.get("SOVANBAN").told(), text.get("TENVANBAN").told())
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Stream.empty() : Stream.of(String.join(" ", words));
    }

    private static void readRequirements(Source requirements, ObjectNode provisions) {
        if (requirements.isBlank()) {
            requirements.add(REQUIREMENTS_UNTOLD);
            return;
        }
        requirements
                .text()
                .filter(NONE.asMatchPredicate().negate())
                .ifPresent(words -> requirements
                        .silently()
                        .told()
                        .ifPresentOrElse(
                                text -> provisions.set("requirements", Draft.vietnamese(text)),
                                () -> requirements.add(REQUIREMENTS_UNTOLD)));
    }

    /**
     * @param code absent if the record has no readable code
     * @param draft provisions for a line of a decision, as far as the record contains them and people have answered
     * @param questions all that it raises, answered or not
     */
    public record Translation(String code, JsonNode draft, List<Finding> findings, Set<Question> questions) {}
}
