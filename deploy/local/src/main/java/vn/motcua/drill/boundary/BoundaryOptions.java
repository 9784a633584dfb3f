package vn.motcua.drill.boundary;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.motcua.local.Refusal;

/**
 * The words after {@code ./motcua drill --boundaries}.
 *
 * @param only what the name of a place, its service before it, must contain
 * @param listOnly write the places down and halt at none
 */
record BoundaryOptions(Pattern only, Path data, boolean listOnly) {

    static BoundaryOptions of(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var only = Pattern.compile("");
        var data = Path.of(System.getProperty("motcua.root", "."), ".motcua", "boundaries");
        var listOnly = false;
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--only" -> only = pattern(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--list" -> listOnly = true;
                default ->
                    throw new Refusal("drill --boundaries does not know \"%s\": see ./motcua help.".formatted(word));
            }
        }
        return new BoundaryOptions(only, data, listOnly);
    }

    boolean isAll() {
        return only.pattern().isEmpty();
    }

    boolean wants(String place) {
        return only.matcher(place).find();
    }

    private static String value(String word, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(word + " wants a value after it.");
        }
        return rest.pop();
    }

    private static Pattern pattern(String value) {
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new Refusal("--only wants a regular expression: " + e.getMessage());
        }
    }
}
