package vn.motcua.fuzz.judging;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.fuzz.sending.RawAnswer;

/** Internal details in an answer: stack traces, class names, SQL. */
final class Leaks {
    // No alternative begins with a repetition, because an answer may hold two million letters that a request sent.
    private static final Pattern INSIDE = Pattern.compile(
            "(at [\\w.$]+\\(\\w+\\.java|\\w(Exception|Error)\\b|\\b(vn\\.motcua|java|javax|jakarta|io\\.(quarkus|vertx|netty|smallrye)"
                    + "|org\\.(hibernate|jboss|postgresql|apache)|com\\.fasterxml)\\.[a-z]+\\.|SQLSTATE|SQLState|\\b(select|insert"
                    + " into|update|delete from) \\w+ (from|values|set|where)\\b|hibernate|jdbc:|Caused by)");

    private Leaks() {}

    static List<String> in(RawAnswer answer) {
        return Stream.concat(
                        Stream.of(answer.text()),
                        answer.headers().stream().map(header -> header.name() + ": " + header.value()))
                .map(INSIDE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> "shows its inside: " + matcher.group())
                .toList();
    }
}
