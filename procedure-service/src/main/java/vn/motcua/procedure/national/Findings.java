package vn.motcua.procedure.national;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.national.Finding.Place;

/** Collects the findings of one record: each kind once, with its places. */
final class Findings {
    private static final int MOST_PLACES = 100;
    private static final int LONGEST_SEEN = 120;

    private final Map<FindingCode, List<Place>> places = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    void add(FindingCode code, String pointer) {
        add(code, pointer, null);
    }

    void add(FindingCode code, String pointer, String seen) {
        var known = places.computeIfAbsent(code, _ -> new ArrayList<>());
        if (known.size() < MOST_PLACES) {
            known.add(new Place(pointer, shortened(seen)));
        }
        counts.merge(code, 1, Integer::sum);
    }

    List<Finding> all() {
        return places.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), counts.get(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }

    // Cuts between whole characters, because half of one cannot be stored.
    private static String shortened(String seen) {
        if (seen == null || seen.codePointCount(0, seen.length()) <= LONGEST_SEEN) {
            return seen;
        }
        return seen.substring(0, seen.offsetByCodePoints(0, LONGEST_SEEN)) + "…";
    }
}
