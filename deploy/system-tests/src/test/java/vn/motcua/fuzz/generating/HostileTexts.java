package vn.motcua.fuzz.generating;

import java.util.List;

/** Texts that often cause errors in programs. None contains a word that {@code Leaks} looks for. */
final class HostileTexts {
    private static final List<String> SHORT = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "An\u0000",
            "Nguye\u0302\u0303n Va\u0306n A\u0301n", // decomposed
            "Z\u0351\u036b\u0343a\u0328\u0321l\u0315go".repeat(8),
            "\u200b\u200c\u200d\u2060\ufeff", // zero width
            "\u202e evil \u2066 mark \u2069", // right to left, isolates
            "\ud800",
            "\udc00 lone \ud83d",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\uffff\ufffe",
            "\u0085\u2028\u2029",
            "\u001b[31m",
            "' or 1=1 --",
            "\"; drop table application; --",
            "%s%n%x{0}${7*7}#{7*7}",
            "{{7*7}}{case.id}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "null",
            "true",
            "-1",
            "1e400",
            "2026-02-30",
            "0000-00-00T00:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "+999999999-12-31T23:00:00Z",
            "9999-12-31T23:59:59.999999999+18:00",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "\u0660\u0661\u0662", // Arabic-Indic digits
            "\u2800",
            "I\u0307\u0131\u00df\u017f"); // length changes with case

    private HostileTexts() {}

    static String any(Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> "a".repeat(1 + dice.below(5000));
            case 1 -> "ế".repeat(1 + dice.below(3000));
            case 2 -> dice.of(SHORT) + dice.of(SHORT);
            default -> dice.of(SHORT);
        };
    }
}
