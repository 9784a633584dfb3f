package vn.motcua.procedure.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.SearchWord;
import vn.motcua.procedure.catalogue.SearchWords;

/**
 * Rules for search words: people's words lead to words of the catalogue and end there, and no two entries say the same. So no entry
 * leads back to itself.
 */
public final class WordsRules {
    /** A search takes no more words. */
    private static final int MOST_WORDS = 12;

    /** The codes of the entries by what they say. */
    private final Map<String, List<String>> speakers;

    /** @param all every entry as it will be after publication */
    public WordsRules(Collection<SearchWords> all) {
        speakers = all.stream()
                .flatMap(entry -> entry.said().map(said -> Map.entry(key(said), entry.code())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String key(String phrase) {
        return SearchWord.toned(SearchWord.of(phrase));
    }

    public void check(String place, SearchWords entry, FileFaults faults) {
        BiConsumer<String, String> once = (at, said) -> checkSaidOnce(at, said, entry, faults);
        each(place + "/synonyms", entry.synonyms(), faults, once);
        each(place + "/abbreviations", entry.abbreviations(), faults, once);
        each(place + "/means", entry.means(), faults, (at, meaning) -> checkEnds(at, meaning, faults));
    }

    private static void each(String place, List<String> phrases, FileFaults faults, BiConsumer<String, String> check) {
        for (int index = 0; index < phrases.size(); index++) {
            var at = place + "/" + index;
            var words = SearchWord.of(phrases.get(index)).size();
            if (words == 0) {
                faults.add(at, "no-word");
            } else if (words > MOST_WORDS) {
                faults.add(at, "too-many-words", MOST_WORDS);
            } else {
                check.accept(at, phrases.get(index));
            }
        }
    }

    private void checkSaidOnce(String at, String said, SearchWords entry, FileFaults faults) {
        var all = speakers.get(key(said));
        if (all.size() > 1) {
            var others = all.stream().filter(code -> !code.equals(entry.code())).toList();
            faults.add(at, "said-twice", said, others.isEmpty() ? entry.code() : String.join(", ", others));
        }
    }

    private void checkEnds(String at, String meaning, FileFaults faults) {
        var said = speakers.get(key(meaning));
        if (said != null) {
            faults.add(at, "meaning-said", meaning, String.join(", ", said));
        }
    }
}
