package vn.motcua.procedure.search;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** How far what was typed may be from the word that is meant. */
final class Likeness {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_MISSPELT = 3;
    private static final int LONG = 7;

    private Likeness() {}

    /** Whether it may be the beginning of a word. */
    static boolean mayBegin(String typed) {
        return typed.length() >= SHORTEST_BEGINNING;
    }

    /** Whether it may be a part of a word. */
    static boolean mayBePart(String typed) {
        return typed.length() >= SHORTEST_PART;
    }

    /**
     * A letter too many, missing or wrong, or two exchanged: once in a word, twice in a long one, never in two letters, which would be
     * like any others.
     */
    static int errors(String typed) {
        if (typed.length() < SHORTEST_MISSPELT) {
            return 0;
        }
        return typed.length() < LONG ? 1 : 2;
    }

    /** Every word that may be meant. */
    static CharacterRunAutomaton misspelt(String typed) {
        return new CharacterRunAutomaton(new LevenshteinAutomata(typed, true).toAutomaton(errors(typed)));
    }
}
