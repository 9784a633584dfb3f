package vn.motcua.procedure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.catalogue.SearchWords;

/** What counts as a match, and what comes first. */
class SearchTest {
    private static final SearchFixtures NAMES = SearchFixtures.of(
            List.of(
                    new SearchWords("filler", List.of("thủ tục", "xin"), List.of(), List.of()),
                    new SearchWords("licence", List.of("bằng lái"), List.of("GPLX"), List.of("giấy phép lái xe")),
                    new SearchWords("land", List.of("sổ đỏ"), List.of(), List.of("giấy chứng nhận quyền sử dụng đất")),
                    new SearchWords("dead", List.of("chết"), List.of(), List.of("đăng ký khai tử", "mai táng"))),
            "Thủ tục đăng ký khai sinh lưu động",
            "Thủ tục đăng ký khai sinh",
            "Đăng ký kết hôn",
            "Cấp lại giấy phép lái xe",
            "Đăng ký GPLX quốc tế",
            "Đăng ký khai tử",
            "Chi phí mai táng",
            "Cấp giấy chứng nhận quyền sử dụng đất",
            "Sơ đồ nhà đất",
            "Đăng ký thường trú",
            "Nghiêng");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // As people type: without tone marks, in any case and order, with signs between the words.
                "dang ky ket hon|Đăng ký kết hôn",
                "ĐĂNG KÝ KẾT HÔN|Đăng ký kết hôn",
                "hôn kết ký đăng|Đăng ký kết hôn",
                "đăng-ký, (kết/hôn)!|Đăng ký kết hôn",
                // The Icelandic and the African letter look like the Vietnamese one.
                "Ðăng ký kết hôn|Đăng ký kết hôn",
                "Ɖăng ký kết hôn|Đăng ký kết hôn",
                "ｋｅｔ ｈｏｎ|Đăng ký kết hôn",
                // Whoever writes tone marks means them.
                "sổ đỏ|Cấp giấy chứng nhận quyền sử dụng đất",
                "sơ đồ|Sơ đồ nhà đất",
                // The name that the words cover most comes first.
                "đăng ký khai sinh|Thủ tục đăng ký khai sinh",
                "khai sinh|Thủ tục đăng ký khai sinh",
                // Words that say nothing do not count, unless there are no others.
                "xin thủ tục kết hôn|Đăng ký kết hôn",
                "thủ tục|Thủ tục đăng ký khai sinh",
                // One typing error a word: wrong, missing, too many, exchanged; two in a long one.
                "ket hom|Đăng ký kết hôn",
                "kt hon|Đăng ký kết hôn",
                "kett hon|Đăng ký kết hôn",
                "ekt hon|Đăng ký kết hôn",
                "nghimgg|Nghiêng",
                // Spelled as it sounds.
                "dang ki ket hon|Đăng ký kết hôn",
                "thường chú|Đăng ký thường trú",
                // Two words in one.
                "kethon|Đăng ký kết hôn",
                // Parts of words, and of codes.
                "thuo|Đăng ký thường trú",
                "uong tr|Đăng ký thường trú",
                "1.000009|Đăng ký thường trú",
                "000009|Đăng ký thường trú",
                "0009|Đăng ký thường trú",
                // Synonyms, with a typing error too; the likeliest meaning first; abbreviations in names.
                "bang lai|Cấp lại giấy phép lái xe",
                "bang laii|Cấp lại giấy phép lái xe",
                "giấy phép lái xe quốc tế|Đăng ký GPLX quốc tế",
                "người chết|Đăng ký khai tử",
                // What nobody knows does not hide the rest.
                "kết hôn ở làng wwwwwww|Đăng ký kết hôn",
            })
    void comesFirst(String question, String name) {
        assertThat(NAMES.ask(question).names()).first().isEqualTo(name);
    }

    @Test
    void onlyWhatFitsMuchWorseThanTheBestIsLeftOut() {
        assertThat(NAMES.ask("khai sinh").names())
                .containsExactly("Thủ tục đăng ký khai sinh", "Thủ tục đăng ký khai sinh lưu động");
        assertThat(NAMES.ask("chết").names()).containsExactly("Đăng ký khai tử", "Chi phí mai táng");
    }

    @Test
    void wholeWordsComeBeforePartsOfWords() {
        var names = SearchFixtures.of(List.of(), "Đăng ký thuốc", "Đăng ký thu");

        assertThat(names.ask("thu").names()).containsExactly("Đăng ký thu", "Đăng ký thuốc");
    }

    @Test
    void equalMatchesComeByTheirCodes() {
        var names = SearchFixtures.of(List.of(), "Cấp thẻ vàng", "Cấp thẻ xanh");

        assertThat(names.ask("thẻ").codes()).containsExactly("1.000000", "1.000001");
    }

    /** Keyboards and programs write tone marks as letters of their own. */
    @Test
    void decomposedLettersAreTheSame() {
        var decomposed = Normalizer.normalize("đăng ký kết hôn", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("đăng ký kết hôn");

        var answer = NAMES.ask(decomposed);

        assertThat(answer.names()).first().isEqualTo("Đăng ký kết hôn");
        assertThat(answer.shownFor()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "đăng ký kết hôn|-",
                "dang ky ket hon|-",
                "thủ tục đăng ký kết hôn|-",
                "thuo|-",
                "1.000009|-",
                "lĩnh vực|-",
                "dang ki|đăng ký",
                "dang ki ket hom|đăng ký kết hôn",
                "kethon|kết hôn",
                "gplx|giấy phép lái xe",
                "kết hôn wwwwwww|kết hôn",
                "sổ đỏ|giấy chứng nhận quyền sử dụng đất",
            })
    void whatWasMeantIsTold(String question, String meant) {
        assertThat(NAMES.ask(question).shownFor()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!… — ()",
                ".",
                "́̀",
                "www",
                "đăngkýđăngkýđăngkýđăngký",
                "Загс",
                "😀",
                "*",
                "%",
                "\\",
                "~2",
                "[a"
            })
    void whatFitsNothingFindsNothing(String question) {
        assertThat(NAMES.ask(question).names()).isEmpty();
    }

    @Test
    void anAbbreviationFindsWhatIsSpelledOutAndTheOtherWayRound() {
        assertThat(NAMES.ask("GPLX").names()).contains("Đăng ký GPLX quốc tế", "Cấp lại giấy phép lái xe");
        assertThat(NAMES.ask("giấy phép lái xe").names()).contains("Đăng ký GPLX quốc tế", "Cấp lại giấy phép lái xe");
    }

    /** A Cyrillic "о" in Latin words is one typing error. */
    @Test
    void aLookAlikeIsATypingError() {
        assertThat(NAMES.ask("kết hоn").names()).containsExactly("Đăng ký kết hôn");
        assertThat(NAMES.ask("кеt").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "đ", "z", "1"})
    void oneLetterIsAWordAndNoPartOfOne(String letter) {
        assertThat(NAMES.ask(letter).names()).isEmpty();
    }

    @Test
    void aVeryLongQuestionIsReadFromItsBeginning() {
        assertThat(NAMES.ask("kết hôn " + "từ nào đó ".repeat(3_000)).names()).contains("Đăng ký kết hôn");
    }

    /** Every word may be many others. */
    @ParameterizedTest
    @MethodSource("questionsOfManyMeanings")
    void aQuestionOfMuchThatMayBeMeantIsAnswered(String question) {
        assertThat(WIDE.ask(question).names()).isNotEmpty();
    }

    private static final SearchFixtures WIDE = SearchFixtures.of(
            IntStream.range(0, 30)
                    .mapToObj(number -> new SearchWords(
                            "w" + number,
                            List.of("nói" + number),
                            List.of(),
                            Collections.nCopies(10, "một hai ba bốn năm sáu bảy tám chín mười mốt nghĩa" + number)))
                    .toList(),
            IntStream.range(0, 2_000)
                    .mapToObj(number -> "Abcdefg" + Integer.toString(number, 36) + " xyz" + number)
                    .toArray(String[]::new));

    private static Stream<String> questionsOfManyMeanings() {
        return Stream.of(
                // Two typing errors in each of the words, which are all like hundreds of words of names.
                words(number -> "abcdefgh" + (char) ('a' + number)),
                words(number -> "abcdef" + (char) ('a' + number)),
                // Parts of hundreds of words.
                words(number -> "xyz" + (number + 1)),
                words(number -> "nói" + number + " abcdefg"));
    }

    private static String words(IntFunction<String> word) {
        return IntStream.range(0, 24).mapToObj(word).collect(Collectors.joining(" "));
    }

    /** Rules keep such entries out; the search would survive them. */
    @Test
    void entriesThatMeanEachOtherDoNotTurnInACircle() {
        var names = SearchFixtures.of(
                List.of(
                        new SearchWords("one", List.of("cưới"), List.of(), List.of("kết hôn")),
                        new SearchWords("two", List.of("kết hôn"), List.of(), List.of("cưới"))),
                "Đăng ký kết hôn");

        assertThat(names.ask("cưới").names()).containsExactly("Đăng ký kết hôn");
        assertThat(names.ask("kết hôn").names()).containsExactly("Đăng ký kết hôn");
    }
}
