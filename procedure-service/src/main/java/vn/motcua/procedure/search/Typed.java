package vn.motcua.procedure.search;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import vn.motcua.procedure.catalogue.SearchWord;

/** A word of a question. One that nobody knows has a typing error. */
final class Typed {
    private final SearchWord word;
    private final boolean isKnown;
    /** What may be meant by a word that nobody knows. */
    private final CharacterRunAutomaton likely;

    Typed(SearchWord word, boolean isKnown) {
        this.word = word;
        this.isKnown = isKnown;
        likely = isKnown ? null : Likeness.misspelt(word.loose());
    }

    SearchWord word() {
        return word;
    }

    boolean isKnown() {
        return isKnown;
    }

    boolean mayMean(SearchWord other) {
        return word.mayMean(other) || word.soundsLike(other) || !isKnown && likely.run(other.loose());
    }
}
