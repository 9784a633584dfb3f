package vn.motcua.failpoint;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what a statement writes. */
final class Sql {
    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:(insert)\\s+into|(?<!for\\s)(?<!do\\s)(?<!key\\s)(update)|(delete)\\s+from)\\s+\"?(\\w+)\"?",
            Pattern.CASE_INSENSITIVE);

    private Sql() {}

    /**
     * Verb and table, for example {@code insert outbox}. Null for reads and locks, which leave nothing behind when the
     * process dies. If a statement writes several tables, the last one is named.
     */
    static String write(String sql) {
        var matcher = WRITE.matcher(sql);
        String found = null;
        while (matcher.find()) {
            found = verb(matcher) + " " + matcher.group(4);
        }
        return found == null ? null : found.toLowerCase(Locale.ROOT);
    }

    private static String verb(Matcher matcher) {
        return matcher.group(1) != null ? "insert" : matcher.group(2) != null ? "update" : "delete";
    }
}
