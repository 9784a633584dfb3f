package vn.motcua.drill.boundary;

import static vn.motcua.playbook.CaseRow.missing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/**
 * Every command, consumer and background job that writes, sends or calls, listed by hand in {@code entries.txt}. Without the
 * list nobody would notice one that the load never calls.
 */
final class Entries {
    private static final String FILE = "entries.txt";

    /** Prefix of an entry that may or may not be reached. */
    private static final String BY_CHANCE = "? ";

    private final Set<String> wanted;
    private final Set<String> known;

    Entries(Set<String> listed) {
        wanted = listed.stream().filter(entry -> !entry.startsWith(BY_CHANCE)).collect(Collectors.toSet());
        known = listed.stream().map(entry -> entry.replace(BY_CHANCE, "")).collect(Collectors.toSet());
    }

    static Entries kept() {
        try (var file = Entries.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Entries(lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param places the places reached, by service */
    Set<String> missing(Function<Service, Set<String>> places) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(found(places));
        return missing;
    }

    /** Faults, one a line; empty if every entry without {@link #BY_CHANCE} was reached, and no unlisted one. */
    List<String> faults(Function<Service, Set<String>> places) {
        var faults = new ArrayList<String>();
        missing(places).forEach(entry -> faults.add("never come by: " + entry));
        found(places).stream()
                .filter(entry -> !known.contains(entry))
                .forEach(entry -> faults.add("unknown: " + entry + " (add it to " + FILE + ")"));
        return faults;
    }

    private static Set<String> found(Function<Service, Set<String>> places) {
        return Stream.of(Service.values())
                .flatMap(service -> places.apply(service).stream()
                        .map(place -> service.title() + " " + place.substring(0, place.indexOf(':'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
