package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well real records are read: each is judged a second time by {@link SecondReader}, which shares no code with the reader and
 * knows documents by the words they begin with, where the reader knows what is none.
 */
class RatesTest {
    /** Every record lacks these. They would hide what is missed and what is noise. */
    private static final Set<String> EVERYWHERE =
            Set.of("beyond-record", "field-code-missing", "document-code-missing", "agency-code-missing");

    private static final List<String> WRONG = new ArrayList<>();
    private static final List<String> MISSED = new ArrayList<>();
    private static final List<String> NOISE = new ArrayList<>();
    private static int doubtful;
    private static int told;

    @BeforeAll
    static void compare() throws IOException {
        var file = NationalFixtures.sample();
        assumeTrue(file.isPresent(), "no sample of national records here; -Dmotcua.data=DIRECTORY says where it is");
        var reader = new ReadLine(new TranslateRecord("H26"));
        for (String line : Files.readAllLines(file.get())) {
            var record = NationalFixtures.parsed(line);
            var read = reader.of(line.getBytes(StandardCharsets.UTF_8)).translation();
            var second = SecondReader.of(record);
            var found = told(read.findings());
            second.doubts().forEach(doubt -> note(!found.contains(doubt), MISSED, record, doubt));
            found.forEach(doubt -> note(!second.doubts().contains(doubt), NOISE, record, doubt));
            second.wrong(read.draft()).forEach(value -> note(true, WRONG, record, value));
            doubtful += second.doubts().size();
            told += found.size();
        }
    }

    private static void note(boolean isNoted, List<String> list, JsonNode record, String what) {
        if (isNoted) {
            list.add(record.path("MATTHC").asText() + " " + what);
        }
    }

    /** What a person is asked, where: at most the first hundred places of a kind are told. */
    private static Set<String> told(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().weight() != FindingWeight.NOTE)
                .filter(finding -> !EVERYWHERE.contains(finding.code().code()))
                .flatMap(finding -> finding.places().stream()
                        .map(place -> SecondReader.kind(finding.code().code()) + " " + place.pointer()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingIsReadWrong() {
        assertThat(WRONG).isEmpty();
    }

    @Test
    void atMostTwoInAHundredDoubtsAreMissed() {
        assertThat(MISSED).as("of %d", doubtful).hasSizeLessThanOrEqualTo(doubtful * 2 / 100);
    }

    @Test
    void atMostFiveInAHundredQuestionsAreNoise() {
        assertThat(NOISE).as("of %d", told).hasSizeLessThanOrEqualTo(told * 5 / 100);
    }
}
