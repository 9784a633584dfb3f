package vn.motcua.procedure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.motcua.events.Language;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.SearchWord;

/** The words of the names of all procedures, in memory. A name has an entry in each language. */
final class NameIndex {
    static final String TONED = "toned";
    static final String LOOSE = "loose";
    /** Two words that stand side by side, written as one. */
    static final String PAIR = "pair";

    static final String FIELD = "field";
    static final String CODE = "code";
    /** How much better a name of a single word is than a long one that says the same. */
    private static final float SHORT = 0.5f;

    /**
     * 24 words of at most 140 clauses, 12 of which may have 10 meanings of at most 36 clauses each. Lucene's own bound is 1,024.
     */
    private static final int MOST_CLAUSES = 16_384;

    private static final String NAME = "name";
    private static final String LENGTH = "length";

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexSearcher searcher;
    /** The rows of each name: most versions of a procedure have the same one. */
    private final List<List<Integer>> rowsByName;

    private final int size;

    private record Name(String code, Text text, Text field) {
        static Name of(Listed row) {
            return new Name(row.code(), row.name(), row.fieldName());
        }
    }

    NameIndex(List<Listed> rows, Vocabulary vocabulary) {
        size = rows.size();
        var names = new LinkedHashMap<Name, List<Integer>>();
        for (int row = 0; row < size; row++) {
            names.computeIfAbsent(Name.of(rows.get(row)), _ -> new ArrayList<>())
                    .add(row);
        }
        rowsByName = List.copyOf(names.values());
        try {
            searcher = new IndexSearcher(DirectoryReader.open(written(names.keySet(), vocabulary)));
            // It would outlive this index.
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffersDirectory written(Set<Name> names, Vocabulary vocabulary) throws IOException {
        var directory = new ByteBuffersDirectory();
        var settings = new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, settings)) {
            int number = 0;
            for (Name name : names) {
                for (Language language : Language.values()) {
                    writer.addDocument(entry(number, name, language, vocabulary));
                }
                number++;
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document entry(int number, Name name, Language language, Vocabulary vocabulary) {
        var entry = new Document();
        var words = SearchWord.of(name.text().in(language));
        for (int index = 0; index < words.size(); index++) {
            add(entry, TONED, words.get(index).toned());
            add(entry, LOOSE, words.get(index).loose());
            if (index > 0) {
                add(entry, PAIR, words.get(index - 1).loose() + words.get(index).loose());
            }
        }
        SearchWord.of(name.field().in(language)).forEach(word -> add(entry, FIELD, word.loose()));
        add(entry, CODE, name.code().toLowerCase(Locale.ROOT));
        entry.add(new NumericDocValuesField(NAME, number));
        entry.add(new NumericDocValuesField(LENGTH, vocabulary.length(words)));
        return entry;
    }

    private static void add(Document entry, String field, String text) {
        entry.add(new StringField(field, text, Store.NO));
    }

    boolean knows(SearchWord word) {
        return frequency(word) > 0;
    }

    /** How much a word tells: 1 if it is in a single name, less the more names have it. */
    float weight(SearchWord word) {
        var names = searcher.getIndexReader().numDocs();
        return (float) (Math.log1p((double) names / Math.max(1, frequency(word))) / Math.log1p(names));
    }

    private int frequency(SearchWord word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(LOOSE, word.loose()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well each row matches; more is better, 0 not at all. @param rows those that may match */
    float[] scores(Query query, BitSet rows) {
        try {
            return searcher.search(query, new Scoring(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Scoring implements CollectorManager<Scores, float[]> {
        private final Scores scores;

        Scoring(BitSet rows) {
            scores = new Scores(rows);
        }

        /** There is one segment, and so one call. */
        @Override
        public Scores newCollector() {
            return scores;
        }

        @Override
        public float[] reduce(Collection<Scores> collected) {
            return scores.scores;
        }
    }

    /** Keeps the better score of a row's two names; of equal matches, the name that they cover most has the better score. */
    private final class Scores extends SimpleCollector {
        private final float[] scores = new float[size];
        private final BitSet rows;
        private NumericDocValues name;
        private NumericDocValues length;
        private Scorable match;

        Scores(BitSet rows) {
            this.rows = rows;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            name = segment.reader().getNumericDocValues(NAME);
            length = segment.reader().getNumericDocValues(LENGTH);
        }

        @Override
        public void setScorer(Scorable scorer) {
            match = scorer;
        }

        @Override
        public void collect(int entry) throws IOException {
            name.advanceExact(entry);
            for (int row : rowsByName.get((int) name.longValue())) {
                if (rows.get(row)) {
                    length.advanceExact(entry);
                    scores[row] = Math.max(scores[row], match.score() * (1 + SHORT / length.longValue()));
                }
            }
        }
    }
}
