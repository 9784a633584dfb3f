package vn.motcua.routing.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H26.101-260820-0001 | H261012608200001",
                "h26.101-260820-0001 | H261012608200001",
                "h26 101 260820 0001 | H261012608200001",
                "H26.101–260820–0001 | H261012608200001", // dashes of a word processor
                "'  ' | ''"
            })
    void aCodeForgivesCaseSpacesAndDashes(String given, String kept) {
        assertThat(values(Term.code(given))).isEqualTo(kept.isEmpty() ? List.of() : List.of(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Văn An | nguyen van an",
                "NGUYEN VAN AN | nguyen van an",
                "Đặng Thị Hương | dang thi huong",
                "  Trần   Bình  | tran binh",
                "H'Mông Y.Bih | h mong y bih",
                "Công ty TNHH 3-2 | cong ty tnhh 3 2"
            })
    void aNameIsItsWordsWithoutMarks(String given, String words) {
        assertThat(values(Term.name(given))).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "091 234 5678, 0912345678",
        "+84912345678, 0912345678",
        "84 912 345 678, 0912345678",
        "(024) 3825 3536, 02438253536",
        "8412, 8412"
    })
    void aPhoneIsTheSameWithTheCountrysCode(String given, String kept) {
        assertThat(values(Term.phone(given))).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({"001090000001, 001090000001", "001 090 000 001, 001090000001", "0101234567-001, 0101234567001"})
    void aNumberIsItsDigits(String given, String kept) {
        assertThat(values(Term.number(given))).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---"})
    void whatHoldsNothingIsNoTerm(String given) {
        assertThat(Stream.of(Term.code(given), Term.name(given), Term.number(given), Term.phone(given))
                        .flatMap(each -> each))
                .isEmpty();
    }

    @Test
    void theKindsAndTheAgenciesAreKeptApart() {
        var same = "0912345678";
        assertThat(Stream.of(
                        Term.phone(same).findFirst().orElseThrow().at("H26.101"),
                        Term.number(same).findFirst().orElseThrow().at("H26.101"),
                        Term.phone(same).findFirst().orElseThrow().at("H26.10")))
                .doesNotHaveDuplicates();
    }

    private static List<String> values(Stream<Term> terms) {
        return terms.map(Term::value).toList();
    }
}
