package vn.motcua.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of metrics in docs/operations.md. */
public final class ListedMetrics {
    static final Path OPERATIONS = Path.of(System.getProperty("motcua.root", "../.."), "docs", "operations.md");
    private static final String ALL = "all";

    private ListedMetrics() {}

    /** @param name of the family, without {@code _bucket}, {@code _sum}, {@code _count}, {@code _max} */
    public record Listed(String name, String unit, Set<String> labels, Set<String> services) {
        private static Listed of(String row) {
            var cells = row.split("\\|");
            var services = words(cells[4]);
            return new Listed(
                    cells[1].strip().replace("`", ""),
                    cells[2].strip(),
                    words(cells[3]),
                    services.equals(Set.of(ALL)) ? Set.of("intake", "procedure", "routing", "notification") : services);
        }

        /** The names in a scrape: a timer has four. */
        public Set<String> samples() {
            return unit.equals("seconds")
                    ? Stream.of("", "_bucket", "_sum", "_count", "_max")
                            .map(suffix -> name + suffix)
                            .collect(Collectors.toSet())
                    : Set.of(name);
        }

        private static Set<String> words(String cell) {
            return Stream.of(cell.replace("`", "").split("[ ,]+"))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The rows whose first cell is the name of a metric. */
    public static List<Listed> read() {
        try (var lines = Files.lines(OPERATIONS)) {
            var listed = lines.filter(line -> line.matches("\\| `[a-z_]+` \\|.*"))
                    .map(Listed::of)
                    .toList();
            if (listed.size() < 20) {
                throw new IllegalStateException("the table of metrics is not where it was: " + listed);
            }
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
