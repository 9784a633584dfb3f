package vn.motcua.procedure.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.SearchWord;
import vn.motcua.procedure.search.Vocabulary.Part;

/** What somebody meant, judged by the procedure that fits best. */
final class Meant {
    private final List<SearchWord> known;
    private final List<SearchWord> pairs;
    /** Where the word stands that was found last: of several equal ones, the next is meant. */
    private int last = -1;

    private Meant(List<SearchWord> known) {
        this.known = known;
        pairs = IntStream.range(1, known.size())
                .mapToObj(second -> pair(known.get(second - 1), known.get(second)))
                .toList();
    }

    private static SearchWord pair(SearchWord first, SearchWord second) {
        return new SearchWord(
                first.toned() + " " + second.toned(), first.plain() + second.plain(), first.loose() + second.loose());
    }

    /**
     * @param text what was meant; null if the procedure says nothing of it
     * @param isAsTyped but for tone marks
     */
    record Words(String text, boolean isAsTyped) {}

    /** By the procedure's name in this language, its field and its code. */
    static List<Words> of(List<Part> parts, Listed procedure, Language language) {
        var known = Stream.of(
                        procedure.name().in(language), procedure.fieldName().in(language), procedure.code())
                .flatMap(text -> SearchWord.of(text).stream())
                .toList();
        var meant = new Meant(known);
        return parts.stream().flatMap(part -> meant.of(part).stream()).toList();
    }

    private List<Words> of(Part part) {
        var spelled = new ArrayList<Words>();
        part.said().forEach(typed -> spelled.add(of(typed.word())));
        if (spelled.stream().allMatch(Words::isAsTyped)) {
            return spelled;
        }
        return part.means().stream()
                .filter(this::says)
                .findFirst()
                .map(means -> List.of(new Words(SearchWord.toned(means), false)))
                .orElse(spelled);
    }

    private boolean says(List<SearchWord> words) {
        return words.stream().allMatch(word -> known.stream().anyMatch(isSpelledLike(word)));
    }

    private Words of(SearchWord word) {
        var likely = Likeness.misspelt(word.loose());
        if (isIn(known, other -> other.plain().equals(word.plain()))) {
            return new Words(known.get(last).toned(), true);
        }
        if (isIn(known, other -> isPart(word.plain(), other.plain()))) {
            return new Words(word.toned(), true);
        }
        if (isIn(known, isSpelledLike(word)) || isIn(known, other -> likely.run(other.loose()))) {
            return new Words(known.get(last).toned(), false);
        }
        if (isIn(pairs, isSpelledLike(word)) || isIn(pairs, other -> likely.run(other.loose()))) {
            return new Words(pairs.get(last).toned(), false);
        }
        return new Words(null, false);
    }

    private static Predicate<SearchWord> isSpelledLike(SearchWord word) {
        return other -> other.loose().equals(word.loose());
    }

    private static boolean isPart(String typed, String whole) {
        return Likeness.mayBePart(typed) && whole.contains(typed)
                || Likeness.mayBegin(typed) && whole.startsWith(typed);
    }

    /** Remembers where. */
    private boolean isIn(List<SearchWord> words, Predicate<SearchWord> wanted) {
        var next = last + 1;
        if (next < words.size() && wanted.test(words.get(next))) {
            last = next;
            return true;
        }
        var first = IntStream.range(0, words.size())
                .filter(at -> wanted.test(words.get(at)))
                .findFirst();
        first.ifPresent(at -> last = at);
        return first.isPresent();
    }
}
