package vn.motcua.procedure.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index of texts by pairs of adjacent letters: a search reads only the texts that may contain a fragment. */
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

    /** Keeps only the candidates that may contain the fragment. */
    void narrow(BitSet candidates, String fragment) {
        for (int second = 1; second < fragment.length(); second++) {
            candidates.and(texts.getOrDefault(pair(fragment, second), NONE));
        }
    }

    private static int pair(String letters, int second) {
        return letters.charAt(second - 1) << Character.SIZE | letters.charAt(second);
    }
}
