package vn.motcua.procedure.checking;

/** Untrusted text in a form that a finding may repeat: short, on one line, without control characters. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    static String shown(String text) {
        if (text == null) {
            return "(-)";
        }
        var clean = text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isLetterOrDigit(point) || ".-_/ ".indexOf(point) >= 0 ? point : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.length() > LONGEST ? clean + "…" : clean.toString();
    }
}
