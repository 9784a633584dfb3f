package vn.motcua.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import vn.motcua.local.Refusal;

/**
 * The words after {@code ./motcua drill}.
 *
 * @param reckonOnly start what an earlier drill left and hold its ledger against it
 */
record DrillOptions(Duration length, long seed, Path data, String replicas, boolean reckonOnly) {
    private static final int LONGEST = 600;

    static DrillOptions of(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var options = new DrillOptions(
                Duration.ofMinutes(3),
                new Random().nextInt(1, 1_000_000),
                Path.of(System.getProperty("motcua.root", "."), ".motcua", "drill"),
                "1",
                false);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private DrillOptions with(String word, ArrayDeque<String> rest) {
        if (!List.of("--minutes", "--seed", "--data", "--reckon", "--replicas").contains(word)) {
            throw new Refusal("drill does not know \"%s\": see ./motcua help.".formatted(word));
        }
        if (rest.isEmpty()) {
            throw new Refusal(word + " wants a value after it.");
        }
        var value = rest.pop();
        return switch (word) {
            case "--minutes" ->
                new DrillOptions(Duration.ofMinutes(whole(word, value, LONGEST)), seed, data, replicas, reckonOnly);
            case "--seed" ->
                new DrillOptions(length, whole(word, value, Integer.MAX_VALUE), data, replicas, reckonOnly);
            case "--data" -> new DrillOptions(length, seed, Path.of(value), replicas, reckonOnly);
            case "--replicas" -> new DrillOptions(length, seed, data, value, reckonOnly);
            default -> new DrillOptions(length, seed, Path.of(value), replicas, true);
        };
    }

    private static long whole(String word, String value, long most) {
        try {
            var number = Long.parseLong(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("%s wants a whole number, not \"%s\".".formatted(word, value));
        }
        throw new Refusal("%s must be from 1 to %d, not %s.".formatted(word, most, value));
    }
}
