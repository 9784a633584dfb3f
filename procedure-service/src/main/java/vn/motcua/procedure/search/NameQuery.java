package vn.motcua.procedure.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import vn.motcua.procedure.catalogue.SearchWord;
import vn.motcua.procedure.search.Vocabulary.Part;

/**
 * What a question asks of {@link NameIndex}: the more of it a name says, the better, and rare words tell more than frequent ones. Of
 * everything that a word may match, the best counts: a whole word before a part of one, and both before a typing error. Words that
 * stand side by side in the name, as in the question, count more.
 */
final class NameQuery {
    private static final float AS_TYPED = 1.1f;
    private static final float WHOLE = 1;
    private static final float SYNONYM = 0.95f;
    private static final float BEGINNING = 0.72f;
    private static final float FIELD = 0.7f;
    private static final float INSIDE = 0.66f;
    private static final float OTHER_TONE = 0.6f;
    private static final float TYPING_ERROR = 0.5f;
    private static final float SIDE_BY_SIDE = 0.25f;
    private static final float CODE = 3;
    private static final float BEGINNING_OF_CODE = 2;
    private static final float INSIDE_CODE = 1;

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final NameIndex names;
    private final boolean isToned;

    /** @param isToned whether the question is typed with tone marks, so that a word without any means it so */
    NameQuery(NameIndex names, boolean isToned) {
        this.names = names;
        this.isToned = isToned;
    }

    Query of(List<Part> parts) {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part(part), Occur.SHOULD));
        for (int second = 1; second < parts.size(); second++) {
            var before = parts.get(second - 1).said().getLast().word();
            var after = parts.get(second).said().getFirst().word();
            query.add(new BoostQuery(sideBySide(before, after), weight(List.of(before, after))), Occur.SHOULD);
        }
        return query.build();
    }

    private float weight(List<SearchWord> words) {
        return words.stream().map(names::weight).reduce(0f, Float::sum);
    }

    private Query part(Part part) {
        var said = part.said().stream().map(Typed::word).toList();
        var ways = new ArrayList<Query>();
        ways.add(shares(said, part.said().stream().map(this::word).toList(), Occur.SHOULD, NameQuery::sideBySide));
        float synonym = SYNONYM;
        for (List<SearchWord> words : part.means()) {
            var whole = words.stream().map(NameQuery::wholeWord).toList();
            ways.add(new BoostQuery(shares(words, whole, Occur.MUST, NameQuery::exactlySideBySide), synonym));
            synonym *= SYNONYM;
        }
        // What people say in one word is told by several.
        var weight = Stream.concat(Stream.of(said), part.means().stream())
                .map(this::weight)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new BoostQuery(new DisjunctionMaxQuery(ways, 0), weight);
    }

    /** Each word has its share. @param queries one for each */
    private static Query shares(
            List<SearchWord> words,
            List<Query> queries,
            Occur occur,
            BiFunction<SearchWord, SearchWord, Query> sideBySide) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        for (int second = 1; second < words.size(); second++) {
            all.add(sideBySide.apply(words.get(second - 1), words.get(second)), Occur.SHOULD);
        }
        return new BoostQuery(all.build(), 1f / words.size());
    }

    private static Query sideBySide(SearchWord first, SearchWord second) {
        return best(
                exactlySideBySide(first, second),
                weighted(SIDE_BY_SIDE * TYPING_ERROR, misspeltPair(first.loose() + second.loose())));
    }

    private static Query exactlySideBySide(SearchWord first, SearchWord second) {
        return weighted(SIDE_BY_SIDE, exactly(NameIndex.PAIR, first.loose() + second.loose()));
    }

    private static Query wholeWord(SearchWord word) {
        return best(
                weighted(AS_TYPED, exactly(NameIndex.TONED, word.toned())),
                weighted(OTHER_TONE, exactly(NameIndex.LOOSE, word.loose())));
    }

    private Query word(Typed typed) {
        var word = typed.word();
        var loose = word.loose();
        var ways = new ArrayList<>(List.of(
                weighted(isToned ? OTHER_TONE : WHOLE, exactly(NameIndex.LOOSE, loose)),
                weighted(FIELD, exactly(NameIndex.FIELD, loose)),
                // Two words typed as one.
                weighted(WHOLE, exactly(NameIndex.PAIR, loose))));
        if (isToned) {
            ways.add(weighted(AS_TYPED, exactly(NameIndex.TONED, word.toned())));
        }
        if (Likeness.mayBegin(loose)) {
            ways.add(weighted(BEGINNING, new PrefixQuery(new Term(NameIndex.LOOSE, loose))));
        }
        if (Likeness.mayBePart(loose)) {
            ways.add(weighted(INSIDE, containing(NameIndex.LOOSE, loose)));
        }
        if (DIGIT.matcher(loose).find()) {
            var code = word.plain();
            ways.add(weighted(CODE, exactly(NameIndex.CODE, code)));
            if (Likeness.mayBePart(code)) {
                ways.add(weighted(BEGINNING_OF_CODE, new PrefixQuery(new Term(NameIndex.CODE, code))));
                ways.add(weighted(INSIDE_CODE, containing(NameIndex.CODE, code)));
            }
        } else if (!typed.isKnown()) {
            ways.add(weighted(TYPING_ERROR, misspelt(loose)));
            ways.add(weighted(TYPING_ERROR, misspeltPair(loose)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query best(Query... ways) {
        return new DisjunctionMaxQuery(List.of(ways), 0);
    }

    private static Query weighted(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static Query exactly(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    /** No letter of a word is a wildcard's. */
    private static Query containing(String field, String text) {
        return new WildcardQuery(new Term(field, "*" + text + "*"));
    }

    private static Query misspelt(String word) {
        return new FuzzyQuery(new Term(NameIndex.LOOSE, word), Likeness.errors(word));
    }

    /** One error: to look for two costs ten times as much. */
    private static Query misspeltPair(String pair) {
        return new FuzzyQuery(new Term(NameIndex.PAIR, pair), Math.min(1, Likeness.errors(pair)));
    }
}
