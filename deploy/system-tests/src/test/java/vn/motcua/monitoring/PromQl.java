package vn.motcua.monitoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The parts of a PromQL expression: words, matching brackets, metrics and labels. Not a parser: it finds every unknown word
 * or function and every misplaced bracket, but not every misplaced operator.
 */
record PromQl(Set<String> metrics, Set<String> labels) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[a-zA-Z_:][a-zA-Z0-9_:]*)|(?<text>\"[^\"]*\")|(?<range>\\[[0-9]+[smhd]])|(?<number>[0-9.]+)"
                    + "|(?<sign>==|!=|>=|<=|=~|!~|[-+*/><=,(){}]))");
    private static final Set<String> FUNCTIONS = Set.of(
            "absent", "day_of_week", "histogram_quantile", "hour", "increase", "max", "min", "rate", "resets", "sum");
    private static final Set<String> GROUPING = Set.of("by", "on", "without", "ignoring");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");
    private static final Map<String, String> CLOSING = Map.of("(", ")", "{", "}");

    static PromQl of(String expression) {
        var tokens = tokens(expression);
        var metrics = new TreeSet<String>();
        var labels = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (CLOSING.containsKey(token)) {
                var grouping = i > 0 && GROUPING.contains(tokens.get(i - 1));
                open.push(grouping ? "labels" + CLOSING.get(token) : CLOSING.get(token));
            } else if (token.equals(")") || token.equals("}")) {
                require(!open.isEmpty() && open.pop().endsWith(token), token, expression);
            } else if (Character.isLetter(token.charAt(0))) {
                var inLabels = !open.isEmpty()
                        && (open.peek().startsWith("labels") || open.peek().equals("}"));
                sort(token, next, inLabels, metrics, labels, expression);
            }
        }
        require(open.isEmpty(), "an open bracket", expression);
        return new PromQl(metrics, labels);
    }

    private static void sort(
            String word, String next, boolean inLabels, Set<String> metrics, Set<String> labels, String expression) {
        if (inLabels) {
            labels.add(word);
        } else if (FUNCTIONS.contains(word)) {
            require(next.equals("(") || GROUPING.contains(next), word + " " + next, expression);
        } else if (!GROUPING.contains(word) && !OPERATORS.contains(word)) {
            require(!next.equals("("), word + "(", expression);
            metrics.add(word);
        }
    }

    private static List<String> tokens(String expression) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(expression.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        require(matcher.regionStart() == matcher.regionEnd(), "at " + matcher.regionStart(), expression);
        return tokens;
    }

    private static void require(boolean holds, String what, String expression) {
        if (!holds) {
            throw new IllegalArgumentException("%s is out of place in %s".formatted(what, expression));
        }
    }
}
