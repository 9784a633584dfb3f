package vn.motcua.procedure.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word as a search compares it. Letters of other scripts stay what they are, so that a look-alike counts as a typing error.
 *
 * @param toned in lower case
 * @param plain without tone marks, đ as d
 * @param loose plain, and letters that sound alike as one: i and y ("đăng kí"), ch and tr ("tạm chú"), s and x
 */
public record SearchWord(String toned, String plain, String loose) {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(\\.[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The words of a text, without punctuation; a code such as 1.004222 is one word. */
    public static List<SearchWord> of(String text) {
        // Some keyboards write the Icelandic or the African letter, which look alike.
        var small = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ')
                .replace('ɖ', 'đ');
        return WORD.matcher(small).results().map(word -> spelled(word.group())).toList();
    }

    private static SearchWord spelled(String toned) {
        var plain = MARKS.matcher(Normalizer.normalize(toned, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return new SearchWord(
                toned, plain, plain.replace('y', 'i').replace("tr", "ch").replace('x', 's'));
    }

    public static String toned(List<SearchWord> words) {
        return words.stream().map(SearchWord::toned).collect(Collectors.joining(" "));
    }

    public static String plain(List<SearchWord> words) {
        return words.stream().map(SearchWord::plain).collect(Collectors.joining(" "));
    }

    public boolean isToned() {
        return !toned.equals(plain);
    }

    /** Whether somebody who types this may mean the other word: typed without tone marks, it may have any. */
    public boolean mayMean(SearchWord other) {
        return isToned() ? toned.equals(other.toned) : plain.equals(other.plain);
    }

    /** Whether the two sound alike and are spelled differently. */
    public boolean soundsLike(SearchWord other) {
        return loose.equals(other.loose) && !plain.equals(other.plain);
    }
}
