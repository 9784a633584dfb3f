package vn.motcua.procedure.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.motcua.events.Language;
import vn.motcua.procedure.comparison.Differences.Change;
import vn.motcua.procedure.comparison.Differences.Difference;

/** @param before the text, or JSON if the value has several parts; absent if there was no value */
public record DifferenceView(String part, String pointer, Change change, String before, String after) {
    public static List<DifferenceView> between(JsonNode before, JsonNode after, Language language) {
        return Differences.between(before, after).stream()
                .map(difference -> of(difference, language))
                .toList();
    }

    private static DifferenceView of(Difference difference, Language language) {
        return new DifferenceView(
                Parts.of(difference.pointer()).in(language),
                difference.pointer(),
                difference.change(),
                text(difference.before()),
                text(difference.after()));
    }

    private static String text(JsonNode node) {
        return node == null ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}
