package vn.motcua.authorisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.local.Service;

/** docs/authorisation.md as data: the test tries what the document tells people. */
record Table(Map<String, Word> words, List<Row> rows, List<Door> doors) {
    static final String OPERATION = "operation";
    static final String OBJECT = "on";

    /** The meaning of a word in a cell. @param status {@code 2xx} for any success */
    record Word(String name, String status, String problem) {
        boolean isRefusal() {
            return !status.startsWith("2");
        }
    }

    /** One operation on one kind of object. @param cells the word by the caller's column, in the table's order */
    record Row(Service service, String operation, String object, Map<String, Word> cells) {
        String name() {
            return service.title() + ": " + operation + " – " + object;
        }
    }

    /** A path outside the APIs. */
    record Door(String port, String method, String path, Word everybody) {}

    static Table read() {
        try {
            var file = Path.of(System.getProperty("motcua.root"), "docs/authorisation.md");
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalStateException("docs/authorisation.md cannot be read", e);
        }
    }

    static Table of(List<String> lines) {
        var words = new LinkedHashMap<String, Word>();
        var rows = new ArrayList<Row>();
        var doors = new ArrayList<Door>();
        for (var line : lines(lines)) {
            if (line.containsKey("word")) {
                words.put(line.get("word"), new Word(line.get("word"), line.get("status"), line.get("problem")));
            } else if (line.containsKey(OPERATION)) {
                rows.add(row(line, words));
            } else if (line.containsKey("everybody")) {
                doors.add(new Door(
                        line.get("port"), line.get("method"), line.get("path"), word(line.get("everybody"), words)));
            }
        }
        return new Table(words, rows, doors);
    }

    private static Row row(Map<String, String> line, Map<String, Word> words) {
        var cells = new LinkedHashMap<String, Word>();
        line.forEach((column, text) -> {
            if (!column.equals(OPERATION) && !column.equals(OBJECT) && !column.equals("service")) {
                cells.put(column, word(text, words));
            }
        });
        var service = Service.valueOf(line.get("service").toUpperCase(Locale.ROOT));
        return new Row(service, line.get(OPERATION), line.get(OBJECT), cells);
    }

    private static Word word(String text, Map<String, Word> words) {
        var word = words.get(text);
        if (word == null) {
            throw new IllegalStateException("docs/authorisation.md does not explain the word \"" + text + "\"");
        }
        return word;
    }

    /** Every line of every table by its column; {@code service} is the first word of the heading above. */
    private static List<Map<String, String>> lines(List<String> text) {
        var found = new ArrayList<Map<String, String>>();
        List<String> columns = null;
        var service = "";
        for (var line : text) {
            if (line.startsWith("## ")) {
                service = line.substring(3).split(":", 2)[0];
            }
            if (!line.startsWith("|")) {
                columns = null;
            } else if (columns == null) {
                columns = cells(line);
            } else if (!line.startsWith("|---")) {
                found.add(line(columns, cells(line), service));
            }
        }
        return found;
    }

    private static Map<String, String> line(List<String> columns, List<String> cells, String service) {
        if (columns.size() != cells.size()) {
            throw new IllegalStateException("a line with " + cells.size() + " cells: " + cells);
        }
        var line = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            line.put(columns.get(i), cells.get(i));
        }
        if (line.containsKey(OPERATION)) {
            line.put("service", service);
        }
        return line;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toList());
    }
}
