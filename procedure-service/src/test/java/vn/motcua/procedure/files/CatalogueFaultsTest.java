package vn.motcua.procedure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.files.CatalogueFixtures.faultsWith;
import static vn.motcua.procedure.files.CatalogueFixtures.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.rules.CatalogueFault;

class CatalogueFaultsTest {
    private static final String FILE = "procedures/9.000001.yaml";

    @Test
    void theDeployedCatalogueHasNoFaults() {
        assertThat(faultsWith()).isEmpty();
    }

    @Test
    void aFurtherProcedureWithoutFaultsIsTaken() {
        assertThat(faultsWith(new SourceFile(FILE, procedure()))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not YAML|audience: [CITIZEN]|audience: [CITIZEN], sets: 1|unreadable|",
                "unknown key|sets: 1|sets: 1\\n    forms: {}|unknown-property|/versions/0/forms",
                "unknown word|certainty: UNCONFIRMED\\n    order|certainty: PROBABLY\\n    order|one-of|/versions/0/certainty",
                "unquoted code|code: \"9.000001\"\\nversions|code: 9.000001\\nversions|wrong-type|/code",
                "other file's code|code: \"9.000001\"\\nversions|code: \"9.000002\"\\nversions|file-name|/code",
                "unknown predecessor|after: [first]|after: [zeroth]|unknown-leg|/versions/0/process/1/after",
                "cycle|unit: cap-phep\\n        limits|unit: cap-phep\\n        after: [second]\\n        limits|cycle|/versions/0/process",
                "no approver|role: APPROVER|role: CASE_OFFICER|steps|/versions/0/process/0/steps",
                "unknown agency|agency: H26.60|agency: H26.99|unknown-agency|/versions/0/process/1/agency",
                "no system|agency: H26.60|agency: H26.50|no-system|/versions/0/process/1/agency",
                "external where received|agency: H26.60|agency: receiving|no-system|/versions/0/process/1/agency",
                "nobody competent|agency: H26.60|agency: form:/commune|unknown-matter|/versions/0/process/1/matter",
                "unknown unit|role: CASE_OFFICER, unit: cap-phep|role: CASE_OFFICER, unit: quy-hoach|unknown-unit|/versions/0/process/0/steps/0/unit",
                "bad condition|when: form.age > 3|when: form.age >|expression|/versions/0/documents/0/when",
                "no condition at all|when: form.age > 3|when: \"'yes'\"|expression|/versions/0/documents/0/when",
                "unknown variable|when: form.age > 3|when: age > 3|expression|/versions/0/documents/0/when",
                "has() of no field|when: form.age > 3|when: has(form.agee)|unknown-field|/versions/0/documents/0/when",
                "no such field|when: form.age > 3|when: form.agee > 3|unknown-field|/versions/0/documents/0/when",
                "no such field by index|when: form.age > 3|when: \"form['agee'] > 3\"|unknown-field|/versions/0/documents/0/when",
                "no such field inside|when: form.age > 3|when: form.age.years > 3|unknown-field|/versions/0/documents/0/when",
                "no such field of a case type|when: form.age < 3|when: has(form.young)|unknown-field|/versions/0/caseTypes/0/when",
                "no such channel|when: form.age > 3|when: channel == 'ONLNE'|unknown-value|/versions/0/documents/0/when",
                "no such channel in a list|when: form.age > 3|when: \"channel in ['ONLINE', 'POST']\"|unknown-value|/versions/0/documents/0/when",
                "an agency by no field|agency: H26.60|agency: form:/nowhere|unknown-field|/versions/0/process/1/agency",
                "bad schema|age: {type: integer}|age: {type: whole}|one-of|/versions/0/form/properties/age/type",
                "remote reference|age: {type: integer}|age: {$ref: \"http://127.0.0.1:1/x.json\"}|remote-reference|/versions/0/form/properties/age/$ref",
                "dangling reference|age: {type: integer}|age: {$ref: \"#/$defs/x\"}|dangling-reference|/versions/0/form/properties/age/$ref",
                "replaced by nothing|validFrom: 2026-01-01|validFrom: 2026-01-01\\n    replacedBy: [\"9.999999\"]|unknown-procedure|/versions/0/replacedBy",
                "ends before it begins|validFrom: 2026-01-01|validFrom: 2026-01-01\\n    validTo: 2025-01-01|period|/versions/0",
                "too early|validFrom: 2026-01-01|validFrom: 1944-12-31|format|/versions/0/validFrom",
                "too late|validFrom: 2026-01-01|validFrom: 2101-01-01|format|/versions/0/validFrom",
                "no name in English|name: {vi: Thử, en: Trial}\\n    field|name: {vi: Thử}\\n    field|required|/versions/0/name/en",
                "no order of steps|order:\\n      - {vi: Nộp hồ sơ, en: File it}|order: []|too-short|/versions/0/order",
                "no set|sets: 1|sets: 0|out-of-range|/versions/0/sets",
                "no audience|audience: [CITIZEN]|audience: []|too-short|/versions/0/audience",
                "no level|levels: [COMMUNE]|levels: []|too-short|/versions/0/levels",
                "no result|results:\\n          - {code: KQ.9, name: {vi: Kết quả, en: Result}}|results: []|result-missing|/versions/0/process",
                "online without a channel|online: NONE|online: FULL|online-level|/versions/0/filing/online",
                "a channel without online|channels: [COUNTER]|channels: [COUNTER, ONLINE]|online-level|/versions/0/filing/online",
                "partial without reason|online: NONE|online: PARTIAL|online-reason|/versions/0/filing/reason",
                "reason without partial|online: NONE|online: NONE, reason: {cause: TECHNICAL, text: {vi: x, en: x}}|online-reason|/versions/0/filing/reason",
                "scope without list|scope: NONE|scope: PROVINCE|scope-decision|/versions/0/filing/scopeDecision",
                "list without scope|scope: NONE|scope: NONE, scopeDecision: 1/QĐ|scope-decision|/versions/0/filing/scopeDecision",
                "first case type for all|when: form.age < 3|when: null|wrong-type|/versions/0/caseTypes/0/when",
                "one case type twice|key: usual|key: young|duplicate|/versions/0/caseTypes/1/key",
                "bad case type|when: form.age < 3|when: form.age <|expression|/versions/0/caseTypes/0/when",
                "a leg for nothing|results:\\n          - {code: KQ.9, name: {vi: Kết quả, en: Result}}|results: []|orphan|/versions/0/process/1",
                "steps longer than the leg|role: CASE_OFFICER, unit: cap-phep}|role: CASE_OFFICER, unit: cap-phep, share: 1.25}|steps-exceed-limit|/versions/0/process/0/steps",
                "a way without limit|limit: {value: 2, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}\\n|fees: []\\n|no-limit|/versions/0/caseTypes/0/ways/0/limit",
                "a leg without limit|after: [first]\\n        limits:\\n          - {value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}|after: [first]|leg-without-limit|/versions/0/process/1/limits",
                "path longer than the whole|value: 2, unit: WORKING_DAY|value: 1, unit: WORKING_DAY|path-exceeds-limit|/versions/0/caseTypes/0/ways/0/limit",
                "produced and asked for|after: [first]|after: [first]\\n        produces: [TO-KHAI]|asked-for-twice|/versions/0/process/1/produces",
                "works on what nobody brings|after: [first]|after: [first]\\n        consumes: [BAN-VE]|unknown-document|/versions/0/process/1/consumes",
                "an age without unit|electronic: false, when: form.age > 3|electronic: false, validity: {counted: FROM_ISSUE, value: 6, basis: none}|validity|/versions/0/documents/0/validity",
                "an age beside its own date|electronic: false, when: form.age > 3|electronic: false, validity: {counted: UNTIL_ITS_DATE, value: 6, unit: MONTH, basis: none}|validity|/versions/0/documents/0/validity",
                "no age at all|electronic: false, when: form.age > 3|electronic: false, validity: {counted: FROM_ISSUE, value: 0, unit: MONTH, basis: none}|out-of-range|/versions/0/documents/0/validity/value",
                "an age without provision|electronic: false, when: form.age > 3|electronic: false, validity: {counted: UNTIL_ITS_DATE}|required|/versions/0/documents/0/validity/basis",
                "no date|validFrom: 2026-01-01|validFrom: 2026-02-30|format|/versions/0/validFrom",
                "a line break in a name|{vi: Thử, en: Trial}\\n    field|{vi: \"Thử\\u000ABcc: x\", en: Trial}\\n    field|format|/versions/0/name/vi",
                "a name of blanks|{vi: Thử, en: Trial}\\n    field|{vi: \" \", en: Trial}\\n    field|format|/versions/0/name/vi",
                "a name read from right to left|{vi: Thử, en: Trial}\\n    field|{vi: \"\\u202Eửht\", en: Trial}\\n    field|format|/versions/0/name/vi",
            })
    void aFaultIsNamedWithItsPlace(String what, String right, String wrong, String code, String pointer) {
        // Given
        var from = right.replace("\\n", "\n");
        assertThat(procedure()).contains(from);

        // When
        var faults = faultsWith(new SourceFile(FILE, replaced(from, wrong.replace("\\n", "\n"))));

        // Then
        assertThat(faults)
                .extracting(CatalogueFault::file, CatalogueFault::code, CatalogueFault::pointer)
                .contains(tuple(FILE, code, pointer == null ? "" : pointer));
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        // Given
        var agencies = Files.readString(CatalogueFixtures.directory().resolve("agencies.yaml"))
                .replaceFirst("agency: H26.101, from", "agency: H26.777, from");
        var broken = procedure()
                .replace("after: [first]", "after: [zeroth]")
                .replace("form.age > 3", "form.age >")
                .replace("role: CLERK", "role: DEPT_LEAD");

        // When
        var faults = faultsWith(
                new SourceFile("agencies.yaml", agencies),
                new SourceFile(FILE, broken),
                new SourceFile("procedure.yaml", ""));

        // Then
        assertThat(faults)
                .extracting(CatalogueFault::file, CatalogueFault::code)
                .containsExactlyInAnyOrder(
                        tuple("agencies.yaml", "unknown-agency"),
                        tuple(FILE, "unknown-leg"),
                        tuple(FILE, "orphan"),
                        tuple(FILE, "expression"),
                        tuple(FILE, "steps"),
                        tuple("procedure.yaml", "unknown-file"));
    }

    /** A fault on the first agency or area of the file. */
    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown agency|agency: H26.101, from|agency: H26.777, from|unknown-agency|/areas/0/competent/0/agency",
                "two who decide|to: 2027-02-28, source|to: 2027-03-01, source|overlap|/areas/0/competent/1",
                "ends before it begins|to: 2027-02-28, source|to: 2024-02-28, source|period|/areas/0/competent/0",
                "unknown role|role: RECEIVE|role: SIGN|one-of|/areas/0/competent/3/role",
                "succeeded while it stands|Cầu Giấy Ward}\\n    confirmed|Cầu Giấy Ward}\\n    successors: [H26.102]\\n    confirmed|not-ended|/agencies/0/successors",
                "ended by no text|Cầu Giấy Ward}\\n    confirmed|Cầu Giấy Ward}\\n    to: 2030-01-01\\n    confirmed|source-missing|/agencies/0/source",
                "ended before it began|Cầu Giấy Ward}\\n    confirmed|Cầu Giấy Ward}\\n    from: 2031-01-01\\n    to: 2030-01-01\\n    source: x\\n    confirmed|period|/agencies/0/to",
                "unknown successor|Cầu Giấy Ward}\\n    confirmed|Cầu Giấy Ward}\\n    to: 2030-01-01\\n    source: x\\n    successors: [H26.777]\\n    confirmed|unknown-successor|/agencies/0/successors/0",
                "its own successor|Cầu Giấy Ward}\\n    confirmed|Cầu Giấy Ward}\\n    to: 2030-01-01\\n    source: x\\n    successors: [H26.101]\\n    confirmed|unknown-successor|/agencies/0/successors/0",
                "an area's unknown successor|Cầu Giấy Ward}\\n    competent|Cầu Giấy Ward}\\n    to: 2030-01-01\\n    source: x\\n    successors: [mars]\\n    competent|unknown-successor|/areas/0/successors/0",
            })
    void whoIsCompetentIsOneAtATime(String what, String before, String after, String code, String pointer)
            throws IOException {
        // Given
        var agencies = Files.readString(CatalogueFixtures.directory().resolve("agencies.yaml"));
        var broken = agencies.replaceFirst(Pattern.quote(newlines(before)), Matcher.quoteReplacement(newlines(after)));
        assertThat(broken).as(what).isNotEqualTo(agencies);

        // Then
        assertThat(faultsWith(new SourceFile("agencies.yaml", broken)))
                .extracting(CatalogueFault::code, CatalogueFault::pointer)
                .contains(tuple(code, pointer));
    }

    private static String newlines(String text) {
        return text.replace("\\n", "\n");
    }

    /** Real processes have such sums (a land office: 0.5 + 9 + 2 + 0.5 of 10 days), and decrees such bundles. */
    @Test
    void whatDoesNotAddUpMayBeAcceptedWithItsReason() {
        // Given
        var exceeding = procedure()
                .replace("value: 2, unit: WORKING_DAY", "value: 1, unit: WORKING_DAY")
                .replace("role: CASE_OFFICER, unit: cap-phep}", "role: CASE_OFFICER, unit: cap-phep, share: 1.25}");
        assertThat(faultsWith(new SourceFile(FILE, exceeding)))
                .extracting(CatalogueFault::code)
                .containsExactlyInAnyOrder("path-exceeds-limit", "steps-exceed-limit");

        // When
        var accepted = exceeding.replace("    process:\n", """
                    accepted:
                      - {code: path-exceeds-limit, reason: {vi: Luật định, en: The law says so}}
                      - {code: steps-exceed-limit, reason: {vi: Đang sửa, en: Being mended}}
                    process:
                """.indent(0));

        // Then
        assertThat(faultsWith(new SourceFile(FILE, accepted))).isEmpty();
    }

    /** What the law does not give is not invented: neither for the whole nor for a leg of it. */
    @Test
    void noLimitMayBeAcceptedWithItsReason() {
        // Given
        var limits =
                "(?m)^ +limit: .*$|^ +limits:\\n +- \\{value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, .*\\}$";
        var unlimited = procedure().replaceAll(limits, "");
        assertThat(unlimited).doesNotContain("limit");
        assertThat(faultsWith(new SourceFile(FILE, unlimited)))
                .extracting(CatalogueFault::code, CatalogueFault::pointer)
                .containsExactlyInAnyOrder(
                        tuple("no-limit", "/versions/0/caseTypes/0/ways/0/limit"),
                        tuple("no-limit", "/versions/0/caseTypes/1/ways/0/limit"));

        // When
        var accepted = unlimited.replace("    process:\n", """
                    accepted:
                      - {code: no-limit, reason: {vi: Luật không đặt thời hạn, en: The law sets none}}
                    process:
                """.indent(0));

        // Then
        assertThat(faultsWith(new SourceFile(FILE, accepted))).isEmpty();
    }

    @Test
    void theLegsAndSumsThatExceedAreNamed() {
        // Given
        var exceeding = procedure().replace("value: 2, unit: WORKING_DAY", "value: 1, unit: WORKING_DAY");

        // When
        var faults = faultsWith(new SourceFile(FILE, exceeding));

        // Then
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en())
                        .isEqualTo(
                                "The legs one after the other exceed the limit of the whole: first 1 WORKING_DAY → second 1"
                                        + " WORKING_DAY; limit 1 WORKING_DAY."));
    }

    /** A leg may work on a document of an earlier leg, which nobody is asked for (63/2010 Art. 8, 309/2026 Art. 2(1)). */
    @Test
    void aLegMayWorkOnWhatAnEarlierOneProduces() {
        var handedOn = procedure()
                .replaceFirst(
                        "unit: cap-phep\n        limits",
                        "unit: cap-phep\n        produces: [BIEN-BAN]\n        limits")
                .replace("after: [first]", "after: [first]\n        consumes: [BIEN-BAN, TO-KHAI]");

        assertThat(faultsWith(new SourceFile(FILE, handedOn))).isEmpty();
    }

    @Test
    void overlappingVersionsAreAFault() {
        // Given
        var twice = procedure() + procedure().substring(procedure().indexOf("  - validFrom"));

        // When
        var faults = faultsWith(new SourceFile(FILE, twice));

        // Then
        assertThat(faults)
                .extracting(CatalogueFault::code, CatalogueFault::pointer)
                .containsExactly(tuple("overlap", "/versions/1"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'- just a list'", "'a: {b'", "'a: 1\na: 2'", "'&a [*a, *a]'", "'null'"})
    void whatIsNoCatalogueFileIsAFaultAndNoCrash(String content) {
        assertThat(faultsWith(new SourceFile(FILE, content)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals(FILE));
    }

    private static String replaced(String right, String wrong) {
        var at = procedure().indexOf(right);
        return procedure().substring(0, at) + wrong + procedure().substring(at + right.length());
    }
}
