package vn.motcua.playbook.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.local.Refusal;

/** The words after a command, taken one by one in any order. */
public final class Arguments {
    private final String command;
    private final List<String> left;

    public Arguments(String command, List<String> words) {
        this.command = command;
        left = new ArrayList<>(words);
    }

    /** Whether the word is present; takes it. */
    public boolean has(String word) {
        return left.remove(word);
    }

    /**
     * The value after the word, if the word is present.
     *
     * @param reading parses the value; throws IllegalArgumentException or DateTimeException if it is invalid
     * @param wanted description of a valid value, for the error message
     * @throws Refusal if the value is missing or invalid
     */
    public <T> Optional<T> value(String word, String wanted, Function<String, T> reading) {
        var at = left.indexOf(word);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == left.size()) {
            throw new Refusal("%s wants %s after it.".formatted(word, wanted));
        }
        left.remove(at);
        return Optional.of(read(word, left.remove(at), wanted, reading));
    }

    /** A whole number from 1 to {@code most}. */
    public long number(String word, long otherwise, long most) {
        var wanted = "a whole number from 1 to " + most;
        return value(word, wanted, text -> inRange(Long.parseLong(text), most)).orElse(otherwise);
    }

    /** The next word that was not taken yet. @throws Refusal as {@link #value} */
    public <T> Optional<T> next(String wanted, Function<String, T> reading) {
        return left.isEmpty() ? Optional.empty() : Optional.of(read(command, left.removeFirst(), wanted, reading));
    }

    /** @throws Refusal if a word was not taken */
    public void end() {
        if (!left.isEmpty()) {
            throw new Refusal("%s does not know \"%s\": see ./motcua help.".formatted(command, left.getFirst()));
        }
    }

    private static long inRange(long number, long most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(String.valueOf(number));
        }
        return number;
    }

    private static <T> T read(String word, String text, String wanted, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (RuntimeException no) {
            throw new Refusal("%s wants %s, not \"%s\".".formatted(word, wanted, text));
        }
    }
}
