package vn.motcua.tables;

/** A cell's text that no spreadsheet takes for a formula: an apostrophe precedes a text that would begin one (OWASP, CSV injection). */
final class Defused {
    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";

    private Defused() {}

    static String of(String text) {
        return beginsWith(BEGINS_A_FORMULA, text.stripLeading()) || beginsWith("\t\r\n", text) ? "'" + text : text;
    }

    private static boolean beginsWith(String characters, String text) {
        return !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
    }
}
