package vn.motcua.routing.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal's codes (Decision 766's TrangThaiHoSo) over case and legs, row by row, written by hand. */
class PortalCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # case               | legs                               | code
            SUBMITTED            |                                    |  1
            SUPPLEMENT_AT_INTAKE |                                    |  5
            REFUSED_AT_INTAKE    |                                    |  3
            ACCEPTED             | FORWARDED                          |  2
            ACCEPTED             | FORWARDED WAITING WAITING          |  2
            ACCEPTED             | PROCESSING                         |  4
            ACCEPTED             | FORWARDED PROCESSING WAITING       |  4
            ACCEPTED             | SUBMITTED_FOR_APPROVAL             |  4
            ACCEPTED             | APPROVED                           |  4
            ACCEPTED             | ISSUED FORWARDED FORWARDED         |  4
            ACCEPTED             | HANDED_OVER FORWARDED              |  4
            ACCEPTED             | SUPPLEMENT_REQUESTED               |  5
            ACCEPTED             | ISSUED PROCESSING SUPPLEMENT_REQUESTED |  5
            ACCEPTED             | STOPPED PROCESSING                 |  4
            STOPPED              | STOPPED                            |  8
            STOPPED              | STOPPED NOT_OPENED                 |  8
            FINISHED             | ISSUED STOPPED                     |  9
            FINISHED             | ISSUED                             |  9
            FINISHED             | HANDED_OVER ISSUED                 |  9
            FINISHED             | ISSUED NOT_OPENED                  |  9
            RETURNED             | HANDED_OVER                        | 10
            RETURNED             | HANDED_OVER HANDED_OVER NOT_OPENED | 10
            WITHDRAWN            |                                    |  7
            WITHDRAWN            | WITHDRAWN WITHDRAWN                |  7
            """)
    void theCodeIsDerivedFromCaseAndLegs(CaseState state, String legs, int code) {
        List<LegState> states = legs == null
                ? List.of()
                : Arrays.stream(legs.split(" ")).map(LegState::valueOf).toList();

        assertThat(PortalCode.of(state, states)).isEqualTo(code);
    }
}
