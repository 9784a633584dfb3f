package vn.motcua.procedure.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Area.Ground;
import vn.motcua.procedure.catalogue.Area.Role;
import vn.motcua.procedure.catalogue.Catalogue;

/** Searches the year 2026 of one area for days with no agency or with two. */
class FindGapsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private static final List<Agency> AGENCIES = List.of(
            agency("A", null, null),
            agency("B", null, null),
            agency("OLD", null, "2026-06-30", "A"),
            agency("GONE", null, "2026-06-30"),
            agency("SPLIT", null, "2026-06-30", "A", "B"));

    /** Rows are {@code agency from..to}, with days of 2026 as month-day; an empty side is open. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A 01-01..                    | ''",
                "A 01-01..06-30, B 07-01..    | ''",
                "A ..06-30, A 07-01..         | ''",
                "''                           | NOBODY 01-01..12-31",
                "A 03-01..                    | NOBODY 01-01..02-28",
                "A ..06-30                    | NOBODY 07-01..12-31",
                "A ..06-30, B 07-02..         | NOBODY 07-01..07-01",
                "A 01-01.., B 07-01..         | SEVERAL 07-01..12-31",
                "A 01-01..07-15, B 07-01..    | SEVERAL 07-01..07-15",
                "A 01-01.., B 03-01..03-31    | SEVERAL 03-01..03-31",
                "OLD 01-01..                  | ''",
                "GONE 01-01..06-30, A 07-01.. | ''",
                "GONE 01-01..                 | AGENCY_GONE 07-01..12-31",
                "SPLIT 01-01..                | AGENCY_GONE 07-01..12-31",
                "UNKNOWN 01-01..              | AGENCY_GONE 01-01..12-31",
            })
    void aDayHasExactlyOneWhoDecides(String rows, String expected) {
        assertThat(gaps(area("X", null, null, List.of(), rows, Role.DECIDE)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    /** A merged area is looked up under its successor's name. */
    @ParameterizedTest(name = "to {0}, succeeded by {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-30 | Y   | ''",
                "2026-06-30 | ''  | AREA_GONE 07-01..12-31",
                "2026-06-30 | Y Z | AREA_GONE 07-01..12-31",
                "2025-06-30 | Y   | ''",
                "2027-06-30 | ''  | ''",
            })
    void anEndedAreaHasOneSuccessor(LocalDate to, String successors, String expected) {
        var names = successors.isEmpty() ? List.<String>of() : List.of(successors.split(" "));

        assertThat(gaps(area("X", null, to, names, "A 01-01..", Role.DECIDE)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    /** In other areas the procedure names the agency that controls it. */
    @Test
    void whereAnAreaNamesWhoControlsItDoesSoTheWholeTime() {
        // Given
        var deciding =
                area("X", null, null, List.of(), "A 01-01..", Role.DECIDE).competent();
        var controlling =
                area("X", null, null, List.of(), "B ..03-31", Role.CONTROL).competent();
        var rows = List.of(deciding.getFirst(), controlling.getFirst());

        // When
        var gaps = find(new Area("X", new Text("X", "X"), null, null, List.of(), null, rows));

        // Then
        assertThat(gaps)
                .extracting(Gap::kind, Gap::role, Gap::from)
                .containsExactly(tuple(Gap.Kind.NOBODY, Role.CONTROL, LocalDate.parse("2026-04-01")));
    }

    private static List<String> gaps(Area area) {
        return find(area).stream()
                .map(gap -> "%s %tm-%<td..%tm-%<td".formatted(gap.kind(), gap.from(), gap.to()))
                .toList();
    }

    private static List<Gap> find(Area area) {
        var agencies = AGENCIES.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        return new FindGaps(
                        new Catalogue(
                                agencies, Map.of(area.code(), List.of(area)), Map.of(), Map.of(), Map.of(), Map.of()),
                        FIRST,
                        LAST)
                .of(List.of("matter"), LAST);
    }

    private static Area area(
            String code, LocalDate from, LocalDate to, List<String> successors, String rows, Role role) {
        var competent = Arrays.stream(rows.split(", *"))
                .filter(row -> !row.isBlank())
                .map(row -> competence(row.strip(), role))
                .toList();
        return new Area(code, new Text(code, code), from, to, successors, to == null ? null : "QH", competent);
    }

    private static Competence competence(String row, Role role) {
        var parts = row.split(" ");
        var days = parts[1].split("\\.\\.", -1);
        return new Competence(
                role,
                "matter",
                null,
                parts[0],
                Ground.LAW,
                day(days[0].isEmpty() ? "01-01" : days[0]),
                days[1].isEmpty() ? null : day(days[1]),
                "source",
                Certainty.FULL_TEXT);
    }

    private static LocalDate day(String monthDay) {
        return LocalDate.parse("2026-" + monthDay);
    }

    private static Agency agency(String code, String from, String to, String... successors) {
        return new Agency(
                code,
                new Text(code, code),
                null,
                null,
                null,
                List.of(),
                true,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(successors),
                to == null ? null : "QH");
    }
}
