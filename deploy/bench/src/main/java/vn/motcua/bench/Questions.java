package vn.motcua.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Typical requests to a catalogue, with names and codes that it contains. */
final class Questions {
    private static final String PATH = "/v1/procedures";

    /** Of the deployed catalogue's search words, some short and some long ones. */
    private static final List<String> PEOPLES = List.of(
            "giay khai sinh cho con",
            "ho khau",
            "gplx",
            "so do",
            "sao y",
            "cccd",
            "mo quan an",
            "bao hiem that nghiep",
            "sua nha");

    /** The kinds of requests, each with its share of all searches in percent. */
    enum Kind {
        LOOKUP("lookup by code", 0),
        WORDS("words in order, no tone marks", 25),
        WORDS_MIXED("words in any order", 15),
        MISSPELT("words with typing errors", 10),
        PEOPLES("people's own words", 10),
        ONE_WORD("one frequent word", 10),
        CODE("a part of a code", 5),
        FILTERED("words and filters", 15),
        FILTERS("filters alone", 5),
        NOTHING("words nothing has", 5);

        private final String words;
        private final int share;

        Kind(String words, int share) {
            this.words = words;
            this.share = share;
        }

        String words() {
            return words;
        }
    }

    record Question(Kind kind, String path) {}

    private final List<CityCatalogue.Name> names;

    Questions(CityCatalogue catalogue) {
        names = catalogue.names();
    }

    Question lookup(Random dice) {
        return new Question(Kind.LOOKUP, PATH + "/" + any(names, dice).code());
    }

    Question search(Random dice) {
        var left = dice.nextInt(100);
        for (Kind kind : Kind.values()) {
            left -= kind.share;
            if (left < 0) {
                return of(kind, dice);
            }
        }
        throw new IllegalStateException("the shares are no hundred");
    }

    Question of(Kind kind, Random dice) {
        return kind == Kind.LOOKUP
                ? lookup(dice)
                : new Question(kind, PATH + "?" + query(kind, any(names, dice), dice));
    }

    private static String query(Kind kind, CityCatalogue.Name name, Random dice) {
        var words = List.of(CityCatalogue.folded(name.text()).split(" "));
        return switch (kind) {
            case LOOKUP -> throw new IllegalArgumentException("a lookup searches nothing");
            case WORDS -> q(some(words, 2 + dice.nextInt(4), dice));
            case WORDS_MIXED -> q(mixed(some(words, 3 + dice.nextInt(3), dice), dice));
            case MISSPELT ->
                q(some(words, 2 + dice.nextInt(3), dice).stream()
                        .map(word -> misspelt(word, dice))
                        .toList());
            case PEOPLES -> q(List.of(any(PEOPLES, dice), any(words, dice)));
            case ONE_WORD -> q(List.of(any(List.of("cap", "giay", "dang", "phep", "to", "chung nhan"), dice)));
            case CODE -> q(List.of(name.code().substring(0, 4 + dice.nextInt(5))));
            case FILTERED -> q(some(words, 2, dice)) + "&" + any(filters(name), dice);
            case FILTERS -> String.join("&", filters(name));
            case NOTHING -> q(List.of("tau vu tru", "x" + dice.nextInt(1000)));
        };
    }

    /** A letter is doubled, left out or another. */
    private static String misspelt(String word, Random dice) {
        var at = dice.nextInt(word.length());
        var letter = any(List.of(word.substring(at, at + 1).repeat(2), "", "w"), dice);
        return word.substring(0, at) + letter + word.substring(at + 1);
    }

    private static List<String> filters(CityCatalogue.Name name) {
        return List.of("field=linh-vuc-" + name.number(), "channel=ONLINE", "level=COMMUNE", "agency=H26.101");
    }

    private static List<String> some(List<String> words, int count, Random dice) {
        var from = dice.nextInt(Math.max(1, words.size() - count));
        return words.subList(from, Math.min(words.size(), from + count));
    }

    private static List<String> mixed(List<String> words, Random dice) {
        var mixed = new ArrayList<>(words);
        Collections.shuffle(mixed, dice);
        return mixed;
    }

    private static String q(List<String> words) {
        return "q=" + URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
