package vn.motcua.procedure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.SearchWords;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.procedure.search.PublishedList.Revision;
import vn.motcua.procedure.search.SearchProcedures.Found;

/** 121 procedures by name, searched with the words that the catalogue of this project publishes. */
final class SearchFixtures {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<SearchWords> DEPLOYED =
            List.copyOf(CatalogueFixtures.deployed().words().values());

    private final Revision law;

    private SearchFixtures(List<Listed> rows, List<SearchWords> words) {
        law = new Revision(1, rows, words);
    }

    static SearchFixtures national() {
        return new SearchFixtures(
                lines("names").map(line -> procedure(line[0], line[1], line[2])).toList(), DEPLOYED);
    }

    /** @param names each with the code that its place gives it: 1.000000, 1.000001 and so on */
    static SearchFixtures of(List<SearchWords> words, String... names) {
        var rows = Stream.of(names).toList();
        return new SearchFixtures(
                rows.stream()
                        .map(name -> procedure("1.%06d".formatted(rows.indexOf(name)), name, "Lĩnh vực"))
                        .toList(),
                words);
    }

    /** The lines of a file without the notes in it, in columns. */
    static Stream<String[]> lines(String file) {
        try (var stream = SearchFixtures.class.getResourceAsStream("/search/" + file + ".csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listed procedure(String code, String name, String field) {
        String[] none = {};
        return new Listed(code, DAY, null, none, name, "", "linh-vuc", field, "", none, none, none, "FULL", none, none);
    }

    Answer ask(String question) {
        var all = new BitSet();
        all.set(0, law.on(DAY).cardinality());
        var asked = Question.of(question, law);
        var found = asked.rank(all);
        return new Answer(
                found.stream().map(Found::row).toList(),
                found.isEmpty() ? null : asked.shownFor(found.getFirst().row()));
    }

    record Answer(List<Listed> rows, String shownFor) {
        List<String> codes() {
            return rows.stream().map(Listed::code).toList();
        }

        List<String> names() {
            return rows.stream().map(row -> row.name().vi()).toList();
        }

        List<String> firstThree() {
            return codes().stream().limit(3).toList();
        }
    }
}
