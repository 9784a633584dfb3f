package vn.motcua.procedure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.procedure.search.PublishedList.Revision;

/** Prints what a search of a ministry's catalogue needs; asserts no time and no size. {@code mvn test -Dtest=SearchBench}. */
class SearchBench {
    private static final int VERSIONS = 5;
    private static final int PROCEDURES = 3_000;

    @Test
    void measured() {
        var names = SearchFixtures.lines("names").map(line -> line[1]).toList();
        var words = List.copyOf(CatalogueFixtures.deployed().words().values());
        var before = used();

        var rows = IntStream.range(0, PROCEDURES)
                .boxed()
                .flatMap(number -> versions(number, names.get(number % names.size()) + " loại " + number))
                .toList();
        var list = used();
        var begun = System.nanoTime();
        var law = new Revision(1, rows, words);
        var took = (System.nanoTime() - begun) / 1_000_000;
        var all = used();

        System.out.printf(
                "%d versions: list %.1f MB, with index %.1f MB, indexed in %d ms%n",
                rows.size(), (list - before) / 1e6, (all - before) / 1e6, took);
        var day = law.on(LocalDate.of(2026, 9, 1));
        // 24 words that are no words, each two errors away from many.
        var hostile = IntStream.range(0, 24)
                .mapToObj(number -> "dangki" + (char) ('a' + number) + "x")
                .collect(Collectors.joining(" "));
        for (String question : List.of("lam giay khai sinh cho con", "ket hom", hostile)) {
            IntStream.range(0, 50).forEach(_ -> Question.of(question, law).rank(day));
            begun = System.nanoTime();
            IntStream.range(0, 50).forEach(_ -> Question.of(question, law).rank(day));
            System.out.printf("%.1f ms: %s%n", (System.nanoTime() - begun) / 50e6, question);
        }
        assertThat(law.on(LocalDate.of(2026, 9, 1)).cardinality()).isEqualTo(PROCEDURES);
    }

    private static Stream<Listed> versions(int number, String name) {
        var levels = new String[] {"COMMUNE", "PROVINCE"};
        var audience = new String[] {"CITIZEN", "ENTERPRISE"};
        var channels = new String[] {"COUNTER", "ONLINE", "PORTAL"};
        String[] none = {};
        return IntStream.range(0, VERSIONS)
                .mapToObj(version -> new Listed(
                        "1.%06d".formatted(number),
                        LocalDate.of(2022 + version, 1, 1),
                        version == VERSIONS - 1 ? null : LocalDate.of(2022 + version, 12, 31),
                        none,
                        new String(name),
                        "Procedure " + number + " as translated for whoever reads English",
                        "linh-vuc-" + number % 100,
                        "Lĩnh vực " + number % 100,
                        "Field " + number % 100,
                        levels.clone(),
                        audience.clone(),
                        channels.clone(),
                        "FULL",
                        none,
                        new String[] {"residence"}));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
