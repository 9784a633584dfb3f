package vn.motcua.procedure.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.SearchWord;
import vn.motcua.procedure.search.Meant.Words;
import vn.motcua.procedure.search.PublishedList.Revision;
import vn.motcua.procedure.search.SearchProcedures.Found;
import vn.motcua.procedure.search.SearchProcedures.Place;
import vn.motcua.procedure.search.Vocabulary.Part;

/** What somebody typed, cut into parts by the published vocabulary. */
final class Question {
    /** More words are no question. */
    private static final int MOST_WORDS = 24;
    /** Each takes milliseconds; a question of more is no question in this language. */
    private static final int MOST_MISSPELT = 8;
    /** What fits less than half as well as the best is no answer beside it. */
    private static final float NOT_MUCH_WORSE = 0.5f;

    private final Revision law;
    private final List<Part> parts;
    private final boolean isToned;

    private Question(Revision law, List<SearchWord> words) {
        this.law = law;
        parts = law.vocabulary().parts(typed(words));
        isToned = words.stream().anyMatch(SearchWord::isToned);
    }

    private List<Typed> typed(List<SearchWord> words) {
        var typed = new ArrayList<Typed>();
        var unknown = 0;
        for (SearchWord word : words) {
            var isKnown = law.names().knows(word) || law.vocabulary().knows(word);
            typed.add(new Typed(word, isKnown || ++unknown > MOST_MISSPELT));
        }
        return typed;
    }

    static Question of(String typed, Revision law) {
        return new Question(
                law, SearchWord.of(typed).stream().distinct().limit(MOST_WORDS).toList());
    }

    /** The candidates that match, the best first. */
    List<Found> rank(BitSet candidates) {
        var scores = law.names().scores(new NameQuery(law.names(), isToned).of(parts), candidates);
        var best = (float)
                candidates.stream().mapToDouble(row -> scores[row]).max().orElse(0);
        return candidates.stream()
                .filter(row -> scores[row] > 0 && scores[row] >= best * NOT_MUCH_WORSE)
                .mapToObj(row -> new Found(
                        law.row(row), new Place(rank(scores[row]), law.row(row).code())))
                .sorted(Comparator.comparing(Found::place))
                .toList();
    }

    /** The bits of positive numbers are in the order of the numbers. */
    private static int rank(float score) {
        return Integer.MAX_VALUE - Float.floatToIntBits(score);
    }

    /** What was meant, by what was found first; absent if that is what was typed. */
    String shownFor(Listed first) {
        var meant = Stream.of(Language.values())
                .map(language -> Meant.of(parts, first, language))
                .max(Comparator.comparingLong(Question::said))
                .orElseThrow();
        return meant.stream().allMatch(Words::isAsTyped)
                ? null
                : meant.stream().map(Words::text).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static long said(List<Words> meant) {
        return meant.stream().filter(words -> words.text() != null).count();
    }
}
