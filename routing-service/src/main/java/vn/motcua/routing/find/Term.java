package vn.motcua.routing.find;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.events.Folded;

/**
 * A thing that a case is found by, in the one form in which it is kept and asked for.
 *
 * @param value without marks, case, spaces and dashes
 */
record Term(Kind kind, String value) {
    enum Kind {
        CODE,
        NAME,
        NUMBER,
        PHONE
    }

    /** A case code. */
    static Stream<Term> code(String code) {
        return one(Kind.CODE, bare(code));
    }

    /** The words of a name. */
    static Stream<Term> name(String name) {
        return name == null
                ? Stream.empty()
                : Arrays.stream(Folded.of(name).split("[ .]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> new Term(Kind.NAME, word));
    }

    /** A personal number or a tax code. */
    static Stream<Term> number(String number) {
        return one(Kind.NUMBER, bare(number));
    }

    /** A phone number, with or without the country's code. */
    static Stream<Term> phone(String phone) {
        return one(Kind.PHONE, bare(phone).replaceFirst("^84(?=\\d{9}$)", "0"));
    }

    private static Stream<Term> one(Kind kind, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(new Term(kind, value));
    }

    private static String bare(String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** As it stands in the index: only with an agency that may see the case is it found. */
    String at(String agency) {
        return agency + " " + kind + " " + value;
    }
}
