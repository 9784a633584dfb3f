package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.national.TranslateRecord.Translation;

/** Real, uncleaned records of communes. The expected values were counted in the file by other means and checked by eye. */
class SampleTest {
    private static final Map<String, Translation> SAMPLE = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var file = NationalFixtures.sample();
        assumeTrue(file.isPresent(), "no sample of national records here; -Dmotcua.data=DIRECTORY says where it is");
        var read = new ReadLine(new TranslateRecord("H26"));
        for (String line : Files.readAllLines(file.get())) {
            var translation = read.of(line.getBytes(StandardCharsets.UTF_8)).translation();
            SAMPLE.put(translation.code(), translation);
        }
    }

    @Test
    void everyRecordIsRead() {
        assertThat(SAMPLE).hasSize(196).doesNotContainKey(null);
        assertThat(SAMPLE.values())
                .allSatisfy(
                        read -> assertThat(read.draft().at("/name/vi").asText()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "unit-missing, 57",
        "limit-missing, 9",
        "unit-hours, 16",
        "limit-differs, 12",
        "channel-twice, 9",
        "channel-post, 6",
        "ways-missing, 5",
        "fee-unknown, 19",
        "fee-zero, 0",
        "fee-thousandfold, 11",
        "fee-foreign, 1",
        "document-heading, 77",
        "document-scraped, 88",
        "document-connector, 1",
        "document-code-missing, 193",
        "document-validity, 29",
        "documents-none, 3",
        "copies-none, 72",
        "copies-unreadable, 6",
        "text-cut, 88",
        "result-missing, 7",
        "result-of-province, 4",
        "result-denied, 21",
        "agency-missing, 61",
        "agencies-several, 57",
        "decision-of-a-province, 5",
        "other-province, 3",
        "code-class, 2",
        "name-odd, 1",
        "field-code-missing, 196",
        "order-missing, 0",
        "basis-missing, 12",
        "unknown-property, 0",
        "wrong-type, 0"
    })
    void soManyRecordsShowIt(String finding, int records) {
        assertThat(SAMPLE.values().stream().filter(read -> codes(read).contains(finding)))
                .hasSize(records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000005 | unit-missing document-heading document-scraped document-broken",
                "1.000034 | fee-thousandfold document-twice",
                "1.001266 | unit-missing agency-missing",
                "1.001612 | limit-missing fee-incomplete fee-differs agency-missing",
                "1.001643 | documents-none district-abolished",
                "1.002693 | result-of-province fee-unknown",
                "1.003005 | document-validity",
                "1.003133 | fee-thousandfold fee-differs result-missing",
                "1.003930 | fee-incomplete district-abolished",
                "1.004498 | copies-unreadable limit-missing",
                "1.007857 | limit-differs unit-missing unit-hours fee-thousandfold",
                "1.007885 | fee-thousandfold unit-hours",
                "1.008562 | limit-differs",
                "1.008578 | limit-differs",
                "1.009094 | fee-thousandfold unit-hours",
                "1.009452 | channel-twice fee-unknown result-missing",
                "1.010040 | channel-twice fee-unknown",
                "1.011441 | document-connector document-scraped fee-unknown",
                "1.011728 | channel-twice fee-unknown",
                "1.012533 | channel-twice",
                "1.012753 | limit-differs",
                "1.012812 | limit-differs",
                "1.013066 | channel-twice",
                "1.013225 | limit-differs district-abolished",
                "1.014034 | unit-missing agency-missing document-validity",
                "1.014976 | ways-missing result-missing",
                "2.000635 | limit-missing fee-incomplete document-heading document-note",
                "2.000815 | channel-twice limit-missing fee-foreign fee-incomplete",
                "2.001428 | copies-unreadable other-province decision-of-a-province",
                "2.001827 | fee-thousandfold",
                "2.002321 | name-odd",
                "3.000088 | limit-differs",
                "3.000115 | limit-differs unit-missing copies-unreadable document-twice",
                "3.000228 | channel-twice",
                "3.000272 | result-of-province decision-of-a-province district-abolished",
                "6.001435 | code-class limit-missing fee-unknown"
            })
    void aPersonIsAskedAbout(String procedure, String findings) {
        assertThat(codes(SAMPLE.get(procedure))).contains(findings.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.000635 | unit-missing fee-thousandfold channel-twice limit-differs result-of-province",
                "1.003930 | unit-missing fee-thousandfold fee-unknown limit-differs",
                "1.012753 | channel-twice unit-missing fee-unknown",
                "1.013079 | limit-differs unit-missing fee-unknown",
                "1.014063 | fee-thousandfold fee-unknown limit-differs unit-missing"
            })
    void nobodyIsAskedWithoutCause(String procedure, String findings) {
        assertThat(codes(SAMPLE.get(procedure))).doesNotContain(findings.split(" "));
    }

    @Test
    void whatIsDoubtfulIsNotInTheDraft() {
        // 20 VNĐ; 15 calendar days on both channels.
        assertThat(SAMPLE.get("1.000034")
                        .draft()
                        .at("/caseTypes/0/ways/0/fees/0")
                        .has("amount"))
                .isFalse();
        assertThat(SAMPLE.get("1.000034")
                        .draft()
                        .at("/caseTypes/0/ways/0/limit/unit")
                        .asText())
                .isEqualTo("CALENDAR_DAY");
        // 120, without a unit.
        assertThat(SAMPLE.get("1.000005")
                        .draft()
                        .at("/caseTypes/0/ways/0/limit")
                        .has("unit"))
                .isFalse();
        // KQ.H17.000039.
        assertThat(SAMPLE.get("1.002693").draft().at("/process/0/results/0").has("code"))
                .isFalse();
        // 7 working days in the first rows, 2 in the second rows.
        assertThat(SAMPLE.get("1.013079").draft().at("/caseTypes").findValuesAsText("value"))
                .containsExactly("7", "7", "2", "2");
        assertThat(SAMPLE.get("1.013079").draft().at("/caseTypes/1/name/vi").asText())
                .contains("Không quá 02 ngày làm việc");
    }

    private static Set<String> codes(Translation read) {
        return read.findings().stream().map(finding -> finding.code().code()).collect(Collectors.toSet());
    }
}
