package vn.motcua.fuzz.sending;

import java.util.stream.Collectors;

/** Escapes bytes and characters that are invisible, or that reorder the text beside them, as {@code \\u001b}. */
public final class Visible {
    private Visible() {}

    public static String of(String text) {
        return text.chars().mapToObj(Visible::of).collect(Collectors.joining());
    }

    private static String of(int character) {
        var type = Character.getType(character);
        var isSeen = character == '\n'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED;
        return isSeen ? Character.toString(character) : "\\u%04x".formatted(character);
    }
}
