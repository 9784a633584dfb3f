package vn.motcua.routing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # template (its source)                  | serial | code
            {agency}-{yyMMdd}-{serial}               |      1 | H26.16-260820-0001
            {agency}-{yyMMdd}-{serial}               |   9999 | H26.16-260820-9999
            {agency}-{yyMMdd}-{serial}               |  10000 | H26.16-260820-10000
            {agency}-{yyMMdd}-09{serial}             |     42 | H26.16-260820-090042
            {agency}-{yyyyMMdd}-{serial}             |      7 | H26.16-20260820-0007
            """)
    void theShapeIsDataAndTheSerialGrowsBeyondFourDigits(String template, int serial, String code) {
        assertThat(CaseCode.of(template, "H26.16", LocalDate.of(2026, 8, 20), serial))
                .isEqualTo(code);
    }
}
