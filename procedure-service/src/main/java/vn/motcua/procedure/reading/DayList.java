package vn.motcua.procedure.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is in force on one day. Which rows have which two letters beside each other is known beforehand, so that only those are read
 * that may have the fragments asked for.
 */
final class DayList {
    private static final int TWO = 2;
    private static final BitSet NONE = new BitSet();

    private final List<Listed> rows;
    private final Map<String, BitSet> pairs = new HashMap<>();

    DayList(List<Listed> rows) {
        this.rows = rows;
        for (int row = 0; row < rows.size(); row++) {
            var words = rows.get(row).words();
            for (int end = TWO; end <= words.length(); end++) {
                pairs.computeIfAbsent(words.substring(end - TWO, end), _ -> new BitSet())
                        .set(row);
            }
        }
    }

    /** Those that have every fragment somewhere, by code. */
    Stream<Listed> with(List<String> fragments) {
        var candidates = new BitSet(rows.size());
        candidates.set(0, rows.size());
        for (String fragment : fragments) {
            for (int end = TWO; end <= fragment.length(); end++) {
                candidates.and(pairs.getOrDefault(fragment.substring(end - TWO, end), NONE));
            }
        }
        return candidates.stream().mapToObj(rows::get).filter(row -> has(row, fragments));
    }

    // Without a stream: this is asked of thousands of rows for one answer.
    private static boolean has(Listed row, List<String> fragments) {
        for (String fragment : fragments) {
            if (!row.words().contains(fragment)) {
                return false;
            }
        }
        return true;
    }
}
