package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.CatalogueJson;

/** Adds to a draft what no national record has. What the draft has stays. */
public final class CompleteDraft {
    /** Before an English text that nobody has translated. */
    private static final String UNTRANSLATED = "[vi] ";

    private static final int LONGEST = 1_000;
    private static final int HASH = 10;

    private final ObjectNode draft;

    private CompleteDraft(ObjectNode draft) {
        this.draft = draft;
    }

    /** What is made by rule where it is missing. */
    public enum Rule {
        /** Codes of the field, the documents and the results: of the same words, the same code, in every record. */
        CODES,
        /** English texts: the Vietnamese ones, marked with {@code [vi]}. */
        ENGLISH,
        /** That there is no limit, where the record states none for any way of filing. */
        NO_LIMIT
    }

    /**
     * Properties for every part of a kind that lacks them.
     *
     * @param provisions of the procedure itself
     * @param limit of the ways of filing, and of the legs
     */
    public record Fill(ObjectNode provisions, ObjectNode document, ObjectNode limit, ObjectNode fee, ObjectNode leg) {
        public Fill {
            provisions = Objects.requireNonNullElseGet(provisions, Draft::object);
            document = Objects.requireNonNullElseGet(document, Draft::object);
            limit = Objects.requireNonNullElseGet(limit, Draft::object);
            fee = Objects.requireNonNullElseGet(fee, Draft::object);
            leg = Objects.requireNonNullElseGet(leg, Draft::object);
        }

        public static Fill nothing() {
            return new Fill(null, null, null, null, null);
        }
    }

    /** Changes the draft. */
    public static void complete(ObjectNode draft, Fill fill, Set<Rule> rules) {
        var complete = new CompleteDraft(draft);
        complete.fill(fill);
        if (rules.contains(Rule.CODES)) {
            complete.codes();
        }
        if (rules.contains(Rule.NO_LIMIT)) {
            complete.noLimit();
        }
        if (rules.contains(Rule.ENGLISH)) {
            english(draft);
        }
    }

    private void fill(Fill fill) {
        fill(draft, fill.provisions);
        objects(draft.path("documents")).forEach(document -> fill(document, fill.document));
        var legs = objects(draft.path("process")).toList();
        legs.forEach(leg -> fill(leg, fill.leg));
        Stream.concat(
                        ways().flatMap(way -> object(way.path("limit"))),
                        legs.stream().flatMap(leg -> objects(leg.path("limits"))))
                .forEach(limit -> fill(limit, fill.limit));
        ways().flatMap(way -> objects(way.path("fees"))).forEach(fee -> fill(fee, fill.fee));
    }

    private static void fill(ObjectNode part, ObjectNode with) {
        with.properties().forEach(property -> {
            if (!part.has(property.getKey())) {
                part.set(property.getKey(), property.getValue().deepCopy());
            } else if (part.get(property.getKey()) instanceof ObjectNode inner
                    && property.getValue() instanceof ObjectNode further) {
                fill(inner, further);
            }
        });
    }

    private static Stream<ObjectNode> objects(JsonNode array) {
        return array.valueStream().flatMap(CompleteDraft::object);
    }

    private static Stream<ObjectNode> object(JsonNode node) {
        return node instanceof ObjectNode object ? Stream.of(object) : Stream.empty();
    }

    private void noLimit() {
        if (ways().noneMatch(way -> way.has("limit"))) {
            var reason = Draft.vietnamese("Bản ghi của Cơ sở dữ liệu quốc gia không nêu thời hạn")
                    .put("en", "The record of the national database states no limit");
            draft.withArray("accepted").addObject().put("code", "no-limit").set("reason", reason);
        }
    }

    private Stream<ObjectNode> ways() {
        return objects(draft.path("caseTypes")).flatMap(type -> objects(type.path("ways")));
    }

    private void codes() {
        object(draft.path("field")).forEach(field -> codes(List.of(field), "LV-", "/vi"));
        codes(objects(draft.path("documents")).toList(), "GT-", "/name/vi");
        objects(draft.path("process"))
                .forEach(leg -> codes(objects(leg.path("results")).toList(), "KQ-", "/name/vi"));
    }

    private static void codes(List<ObjectNode> parts, String kind, String words) {
        var taken = new HashSet<String>();
        parts.forEach(part -> taken.add(part.path("code").asText()));
        for (ObjectNode part : parts) {
            if (!part.has("code") && part.at(words).isTextual()) {
                part.put("code", free(kind + hash(part.at(words).asText()), taken));
            }
        }
    }

    private static String hash(String words) {
        return CatalogueJson.sha256(words.toLowerCase(Locale.ROOT)).substring(0, HASH);
    }

    /** The same name twice in one record is two documents. */
    private static String free(String code, Set<String> taken) {
        var free = code;
        for (int number = 2; !taken.add(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    private static void english(JsonNode node) {
        if (node instanceof ObjectNode text && text.path("vi").isTextual() && !text.has("en")) {
            text.put("en", Draft.cut(UNTRANSLATED + text.get("vi").asText(), LONGEST));
        }
        new ArrayList<>(node.valueStream().toList()).forEach(CompleteDraft::english);
    }
}
