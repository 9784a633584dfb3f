package vn.motcua.procedure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.files.CatalogueFixtures.faultsWith;
import static vn.motcua.procedure.files.CatalogueFixtures.procedure;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.rules.CatalogueFault;

/**
 * Two legs in turn, of 1 working day each, in two case types: {@code form.age < 3} within 2 working days, any other within 3.
 * A longer limit under some condition must fit, too, unless the case type itself says that the condition cannot hold.
 */
class CriticalPathTest {
    private static final String YOUNG = "/versions/0/caseTypes/0/ways/0/limit";
    private static final String USUAL = "/versions/0/caseTypes/1/ways/0/limit";

    private static final String SECOND = "        after: [first]\n        limits:\n";

    private static String limit(int days, String when) {
        return "          - {value: %d, unit: WORKING_DAY, mode: NEXT_DAY, when: \"%s\", source: none, certainty: UNCONFIRMED}\n"
                .formatted(days, when);
    }

    private static List<String> tooLong(String procedure) {
        var faults = faultsWith(new SourceFile("procedures/9.000001.yaml", procedure));
        assertThat(faults).extracting(CatalogueFault::code).allMatch("path-exceeds-limit"::equals);
        return faults.stream().map(CatalogueFault::pointer).toList();
    }

    private static String secondMayTake(String limits) {
        return procedure().replace(SECOND, SECOND + limits);
    }

    @Test
    void aLimitUnderTheCaseTypesOwnConditionConcernsThatCaseTypeAlone() {
        assertThat(tooLong(secondMayTake(limit(3, "form.age < 3")))).containsExactly(YOUNG);
    }

    @Test
    void aLimitUnderAnyOtherConditionConcernsEveryCaseType() {
        assertThat(tooLong(secondMayTake(limit(3, "form.age == 2")))).containsExactly(YOUNG, USUAL);
    }

    /** 1 + 2 are 3 days: within the usual limit, beyond the other. */
    @Test
    void theSameConditionInOtherWordsIsNotOverlooked() {
        assertThat(tooLong(secondMayTake(limit(2, "3 > form.age")))).containsExactly(YOUNG);
    }

    @Test
    void whatStandsBelowALimitThatHoldsIsNeverReached() {
        assertThat(tooLong(secondMayTake(limit(1, "form.age < 3") + limit(2, "form.age == 2"))))
                .isEmpty();
    }

    @Test
    void aLegOfOneCaseTypeTakesNoTimeInAnother() {
        var first = "        procedure: \"9.000001\"\n        route: INTERNAL\n";
        var slow = procedure()
                .replace(first, "        when: form.age < 3\n" + first)
                .replaceFirst("- \\{value: 1,", "- {value: 3,");

        assertThat(tooLong(slow)).containsExactly(YOUNG);
    }

    /** With the leg between them, which is always due 1 day after acceptance, the due day would be day 2. */
    @Test
    void whereALegMayBeLeftOutWhatWaitsForItWaitsForTheLegBeforeIt() {
        var between = """
                      - key: between
                        name: {vi: Giữa, en: Between}
                        when: form.age != 2
                        procedure: "9.000001"
                        route: EXTERNAL
                        agency: H26.60
                        after: [first]
                        limits:
                          - {value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                        results:
                          - code: KQ.8
                            name: {vi: Kết quả, en: Result}
                            limits:
                              - {value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                """;
        var process = procedure()
                .replaceFirst("- \\{value: 1,", "- {value: 2,")
                .replace("after: [first]", "after: [between]");

        assertThat(tooLong(process.replace("      - key: second\n", between + "      - key: second\n")))
                .containsExactly(YOUNG);
    }

    /** Routing promises one appointment per leg, by the first of its results. */
    @Test
    void theFirstResultOfALegCounts() {
        var second = "          - {code: KQ.9, name: {vi: Kết quả, en: Result}}\n";
        var further = """
                          - code: KQ.10
                            name: {vi: Bản sao, en: Copy}
                            limits:
                              - {value: 9, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                """;

        assertThat(tooLong(procedure().replace(second, second + further))).isEmpty();
        assertThat(tooLong(procedure().replace(second, further + second))).containsExactly(YOUNG, USUAL);
    }
}
