package vn.motcua.rest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one rule for text that people send, in every field of all services: it is kept as NFC, without white space and invisible
 * characters around it and without zero-width spaces inside; a text in which nothing can be seen is empty. Control characters
 * other than tab and line break, and those that change the direction of writing, are refused: they break mails and logs, or show
 * another text than the one that is stored.
 */
public final class PlainText {
    // Unicode's Bidi_Control, lone surrogates, and what marks text without being text (interlinear annotation, language
    // tags).
    private static final String FORBIDDEN =
            "\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}";
    private static final Pattern UNFIT = Pattern.compile("[" + FORBIDDEN + "[\\p{Cc}&&[^\\t\\n\\r]]]");
    private static final Pattern UNFIT_LINE = Pattern.compile("[" + FORBIDDEN + "\\p{Cc}\\u2028\\u2029]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\u00AD\\u200B\\u2060-\\u2064\\uFEFF]");
    private static final Pattern PLAIN = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    private PlainText() {}

    /** Whether it contains characters that are refused in every text. */
    public static boolean isUnfit(String text) {
        return UNFIT.matcher(text).find();
    }

    /** Whether it contains characters that are refused in a text of one line: line breaks and tabs too. */
    public static boolean isUnfitLine(String text) {
        return UNFIT_LINE.matcher(text).find();
    }

    /** The text as it is kept; empty if nothing in it can be seen. */
    public static String clean(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String visible = ZERO_WIDTH.matcher(lines).replaceAll("");
        return trimmed(Normalizer.normalize(visible, Normalizer.Form.NFC));
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && isInvisible(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        int start = 0;
        while (start < end && isInvisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(int character) {
        return switch (character) {
            // Hangul fillers and the empty Braille pattern: letters and a symbol that show nothing.
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT;
        };
    }
}
