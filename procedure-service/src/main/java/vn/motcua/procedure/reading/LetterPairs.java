package vn.motcua.procedure.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which texts have which two letters beside each other, so that only those are read that may have a fragment. */
final class LetterPairs {
    private static final BitSet NONE = new BitSet();

    private final Map<Integer, BitSet> texts = new HashMap<>();

    LetterPairs(List<String> all) {
        for (int text = 0; text < all.size(); text++) {
            var letters = all.get(text);
            for (int second = 1; second < letters.length(); second++) {
                texts.computeIfAbsent(pair(letters, second), _ -> new BitSet()).set(text);
            }
        }
    }

    /** Leaves those that may have the fragment. */
    void narrow(BitSet candidates, String fragment) {
        for (int second = 1; second < fragment.length(); second++) {
            candidates.and(texts.getOrDefault(pair(fragment, second), NONE));
        }
    }

    private static int pair(String letters, int second) {
        return letters.charAt(second - 1) << Character.SIZE | letters.charAt(second);
    }
}
