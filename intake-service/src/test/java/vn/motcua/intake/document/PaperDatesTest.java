package vn.motcua.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Dates are copied from a paper by hand; only impossible dates are refused. */
class PaperDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);

    @ParameterizedTest(name = "issued {0}, good until {1}")
    @CsvSource({
        ",",
        "2026-08-20,",
        "1900-01-01,",
        "2024-02-29, 2024-02-29",
        ", 1900-01-01",
        ", 2200-12-31",
        "2026-08-20, 2036-08-20",
    })
    void whatCanStandOnAPaperIsTaken(String issuedOn, String validUntil) {
        // Given
        var faults = new BodyFaults();

        // When
        var dates = PaperDates.read("?", issuedOn, validUntil, TODAY, faults);

        // Then
        faults.throwIfAny();
        assertThat(dates).isEqualTo(new PaperDates(day(issuedOn), day(validUntil)));
    }

    @ParameterizedTest(name = "issued {0}, good until {1} -> {2}")
    @CsvSource({
        "2026-08-21,, ?issuedOn out-of-range",
        "1899-12-31,, ?issuedOn out-of-range",
        "2025-02-29,, ?issuedOn format",
        "2026-13-01,, ?issuedOn format",
        "2026-8-1,, ?issuedOn format",
        "20/08/2026,, ?issuedOn format",
        "+12026-08-01,, ?issuedOn format",
        "'',, ?issuedOn format",
        ", 1899-12-31, ?validUntil out-of-range",
        ", 2201-01-01, ?validUntil out-of-range",
        ", 2026-06-31, ?validUntil format",
        "2026-08-20, 2026-08-19, ?validUntil period",
        "2026-08-21, never, ?issuedOn out-of-range; ?validUntil format",
    })
    void whatCannotIsToldAllAtOnce(String issuedOn, String validUntil, String told) {
        // Given
        var faults = new BodyFaults();

        // When
        PaperDates.read("?", issuedOn, validUntil, TODAY, faults);

        // Then
        Problem problem = catchThrowableOfType(Problem.class, faults::throwIfAny);
        assertThat(problem.faults().stream().map(PaperDatesTest::shown)).containsExactly(told.split("; "));
    }

    /** A paper that was valid when it was filed stays valid while another paper is supplemented. */
    @Test
    void theDayOfFilingIsThatOfTheFirstSubmissionWhichCarriesIt() {
        // Given
        var label = new Document.Label(
                UUID.randomUUID(), "TK-01", "Tờ khai", 1, new PaperDates(LocalDate.of(2026, 2, 20), null));
        var content = new Document.Content("application/pdf", "aa", 4);
        var document = Document.stored(UUID.randomUUID(), label, content, Instant.parse("2026-08-19T02:00:00Z"));

        // When
        var filed = Stream.of("2026-08-20", "2026-09-03")
                .map(LocalDate::parse)
                .map(document::file)
                .toList();

        // Then
        assertThat(filed)
                .extracting(paper -> List.of(paper.issuedOn(), paper.filedOn()))
                .containsOnly(List.of(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 8, 20)));
    }

    private static String shown(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
