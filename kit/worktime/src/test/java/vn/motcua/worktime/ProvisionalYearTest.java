package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counted by hand from the Labour Code 2019 Art. 111(3), 112(1) and the lunar calendar; 9441/TB-BNV announced the same
 * days for 2026 except for the two swaps.
 */
class ProvisionalYearTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        # The lunar New Year is Tue 17/02; Giỗ Tổ is Sun 26/04, so Mon 27/04; 2/9 is a Wednesday: the day before
        2026, "01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 09-01 09-02 11-24"
        # Tết: Fri 05/02 to Tue 09/02, its Sat and Sun made good on Wed and Thu; Sat 01/05 on Mon 03/05; Thu 02/09 with Fri 03/09
        2027, "01-01 02-05 02-06 02-07 02-08 02-09 02-10 02-11 04-16 04-30 05-01 05-03 09-02 09-03 11-24"
        # Sat 01/01 on Mon 03/01; Tết: Tue 25/01 to Sat 29/01, its Sat on Mon 31/01; Sun 30/04 on Tue 02/05; Sat 02/09 with Fri 01/09, on Mon 04/09
        2028, "01-01 01-03 01-25 01-26 01-27 01-28 01-29 01-31 04-04 04-30 05-01 05-02 09-01 09-02 09-04 11-24"
        """)
    void theDaysThatTheLabourCodeFixes(int year, String days) {
        var expected = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(ProvisionalYear.daysOff(year)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
