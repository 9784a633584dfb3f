package vn.motcua.procedure.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.SearchWord;
import vn.motcua.procedure.catalogue.SearchWords;

/** What people say for what the catalogue calls otherwise, to cut a question into parts. */
final class Vocabulary {
    /** The longest first. */
    private final List<Phrase> phrases;

    private final Map<String, List<Phrase>> byFirstWord;
    private final Set<String> words;

    Vocabulary(List<SearchWords> entries) {
        phrases = entries.stream()
                .flatMap(Vocabulary::phrases)
                .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.said().size())
                        .reversed())
                .toList();
        byFirstWord = phrases.stream()
                .collect(
                        Collectors.groupingBy(phrase -> phrase.said().getFirst().loose()));
        words = phrases.stream()
                .flatMap(phrase -> phrase.said().stream())
                .map(SearchWord::loose)
                .collect(Collectors.toSet());
    }

    /** A phrase that stands for others. @param means none if it says nothing about a procedure */
    private record Phrase(List<SearchWord> said, List<List<SearchWord>> means) {
        boolean begins(List<Typed> question) {
            if (said.size() > question.size()) {
                return false;
            }
            for (int index = 0; index < said.size(); index++) {
                if (!question.get(index).mayMean(said.get(index))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A word of a question, or some that people say for others.
     *
     * @param means other words for the same
     * @param isFiller whether it says nothing about a procedure
     */
    record Part(List<Typed> said, List<List<SearchWord>> means, boolean isFiller) {}

    private static Stream<Phrase> phrases(SearchWords entry) {
        var means = entry.means().stream().map(SearchWord::of).toList();
        var shorter = entry.abbreviations().stream().map(SearchWord::of).toList();
        var said = entry.said().map(phrase -> new Phrase(SearchWord.of(phrase), means));
        return shorter.isEmpty()
                ? said
                : Stream.concat(said, means.stream().map(phrase -> new Phrase(phrase, shorter)));
    }

    boolean knows(SearchWord word) {
        return words.contains(word.loose());
    }

    /** The question in parts, from the left the longest phrases that are known; without fillers, unless there is nothing else. */
    List<Part> parts(List<Typed> question) {
        var parts = new ArrayList<Part>();
        for (int first = 0;
                first < question.size();
                first += parts.getLast().said().size()) {
            parts.add(first(question.subList(first, question.size())));
        }
        var telling = parts.stream().filter(part -> !part.isFiller()).toList();
        return telling.isEmpty() ? parts : telling;
    }

    private Part first(List<Typed> question) {
        var known = candidates(question.getFirst())
                .filter(phrase -> phrase.begins(question))
                .toList();
        if (known.isEmpty()) {
            return new Part(question.subList(0, 1), List.of(), false);
        }
        var length = known.getFirst().said().size();
        var means = known.stream()
                .filter(phrase -> phrase.said().size() == length)
                .flatMap(phrase -> phrase.means().stream())
                .toList();
        return new Part(question.subList(0, length), means, means.isEmpty());
    }

    private Stream<Phrase> candidates(Typed first) {
        return first.isKnown() ? byFirstWord.getOrDefault(first.word().loose(), List.of()).stream() : phrases.stream();
    }

    /** How many words of a name say something about its procedure; at least one. */
    int length(List<SearchWord> name) {
        var words = name.stream().map(word -> new Typed(word, true)).toList();
        return Math.max(
                1, parts(words).stream().mapToInt(part -> part.said().size()).sum());
    }
}
