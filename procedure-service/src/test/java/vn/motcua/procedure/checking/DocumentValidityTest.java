package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.DEPLOYED;
import static vn.motcua.procedure.checking.CheckFixtures.changed;
import static vn.motcua.procedure.checking.CheckFixtures.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.Validity;
import vn.motcua.procedure.catalogue.Validity.AgeUnit;
import vn.motcua.procedure.catalogue.Validity.Counted;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** The proof of divorce with an invented limit of validity; no real provision is known to set one. */
class DocumentValidityTest {
    private static final String FORM =
            "{\"residenceCommune\": \"cau-giay\", \"maritalStatus\": \"DIVORCED\", \"purpose\": \"Kết hôn\"}";
    private static final Validity HALF_A_YEAR = new Validity(Counted.FROM_ISSUE, 6, AgeUnit.MONTH, "Điều 1");
    private static final Validity ITS_DATE = new Validity(Counted.UNTIL_ITS_DATE, null, null, "Điều 2");
    private static final String PROOF = "GIAY-TO-LY-HON";
    private static final String MIDDAY = "T12:00:00+07:00";

    @ParameterizedTest(name = "{0} {1} from {2}, filed on {3}: {4}")
    @CsvSource({
        // The last valid day and the first invalid one.
        "6, MONTH, 2026-02-20, 2026-08-20,",
        "6, MONTH, 2026-02-20, 2026-08-21, document-outdated",
        "30, DAY, 2026-08-01, 2026-08-31,",
        "30, DAY, 2026-08-01, 2026-09-01, document-outdated",
        "1, YEAR, 2025-08-20, 2026-08-20,",
        "1, YEAR, 2025-08-20, 2026-08-21, document-outdated",
        // A month without that day: its last day counts, not the next month's first.
        "6, MONTH, 2025-08-31, 2026-02-28,",
        "6, MONTH, 2025-08-31, 2026-03-01, document-outdated",
        "6, MONTH, 2025-08-29, 2026-02-28,",
        "6, MONTH, 2025-08-28, 2026-03-01, document-outdated",
        "1, MONTH, 2026-01-31, 2026-02-28,",
        "1, MONTH, 2026-02-28, 2026-03-29, document-outdated",
        // Leap days.
        "6, MONTH, 2027-08-31, 2028-02-29,",
        "6, MONTH, 2027-08-31, 2028-03-01, document-outdated",
        "6, MONTH, 2027-08-30, 2028-02-29,",
        "1, YEAR, 2024-02-29, 2025-02-28,",
        "1, YEAR, 2024-02-29, 2025-03-01, document-outdated",
        "4, YEAR, 2024-02-29, 2028-02-29,",
        "365, DAY, 2027-03-01, 2028-02-29,",
        "366, DAY, 2027-03-01, 2028-03-01,",
        // Issued on the day itself, issued in the future, and without a day of issue.
        "1, DAY, 2026-08-20, 2026-08-20,",
        "6, MONTH, 2026-08-21, 2026-08-20, document-undated",
        "6, MONTH,, 2026-08-20, document-undated",
    })
    void aPaperCountsFromItsIssueToItsFiling(
            int value, AgeUnit unit, LocalDate issuedOn, LocalDate filedOn, String code) {
        // Given
        var rule = new Validity(Counted.FROM_ISSUE, value, unit, "Điều 1");

        // When
        var found = found(rule, filedOn + MIDDAY, paper(issuedOn, null, filedOn));

        // Then
        assertThat(found).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "until {0}, filed on {1}: {2}")
    @CsvSource({
        "2026-08-20, 2026-08-20,",
        "2026-08-20, 2026-08-21, document-outdated",
        "2028-02-29, 2028-02-29,",
        "2028-02-29, 2028-03-01, document-outdated",
        ", 2026-08-20, document-undated",
    })
    void orUntilTheDateThatStandsOnIt(LocalDate until, LocalDate filedOn, String code) {
        var found = found(ITS_DATE, filedOn + MIDDAY, paper(LocalDate.of(2020, 1, 1), until, filedOn));

        assertThat(found).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void theFindingNamesDateAndRuleInBothLanguages() {
        // When
        var found = found(HALF_A_YEAR, "2026-03-01" + MIDDAY, paper(LocalDate.of(2025, 8, 31), null, null));

        // Then
        assertThat(found)
                .containsExactly(new Finding(
                        "document-outdated",
                        Severity.FAULT,
                        "/documents/1/issuedOn",
                        new Text(
                                "Giấy tờ chứng minh đã ly hôn hoặc vợ/chồng đã chết: cấp ngày 31/08/2025, chỉ có giá trị 6 tháng kể từ ngày cấp, đến hết ngày 28/02/2026; nộp ngày 01/03/2026.",
                                "Proof of divorce or of the spouse's death: issued on 2025-08-31 and good for 6 months from then, until 2026-02-28; filed on 2026-03-01."),
                        "Điều 1",
                        SupplementReason.INEXACT));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "issued|-|/documents/1/issuedOn|its day of issue is not stated; it is good for 6 months from then.",
                "issued|2026-08-21|/documents/1/issuedOn|stated to be issued on 2026-08-21, after it was filed on 2026-08-20.",
                "until|-|/documents/1/validUntil|the day until which it is good is not stated.",
            })
    void withoutAUsableDateAnOfficerLooksAndNothingIsAskedFor(
            String rule, LocalDate issuedOn, String pointer, String message) {
        // When
        var found = found(
                rule.equals("until") ? ITS_DATE : HALF_A_YEAR,
                "2026-08-20" + MIDDAY,
                paper(issuedOn, null, LocalDate.of(2026, 8, 20)));

        // Then
        assertThat(found)
                .extracting(
                        Finding::severity,
                        Finding::pointer,
                        each -> each.message().en(),
                        Finding::reason)
                .containsExactly(tuple(
                        Severity.WARNING, pointer, "Proof of divorce or of the spouse's death: " + message, null));
    }

    @Test
    void aPaperThatWasGoodWhenItWasFiledDoesNotAgeWhileAnotherIsSupplemented() {
        var filedInTime = paper(LocalDate.of(2026, 2, 20), null, LocalDate.of(2026, 8, 20));

        assertThat(found(HALF_A_YEAR, "2026-09-10" + MIDDAY, filedInTime)).isEmpty();
    }

    /** Events from before papers had dates: the day of the round counts, in Hanoi's time zone. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-08-20T16:59:59Z, 0", "2026-08-20T17:00:00Z, 1"})
    void withoutADayOfItsOwnItIsThatOfTheRoundInHanoi(String filedAt, int outdated) {
        assertThat(found(HALF_A_YEAR, filedAt, paper(LocalDate.of(2026, 2, 20), null, null)))
                .hasSize(outdated);
    }

    @Test
    void whatADatabaseHoldsIsLookedUpThereAndNotAskedForAnew() {
        // Given
        var held = law(HALF_A_YEAR);
        held.putObject("database")
                .put("from", "2026-01-01")
                .put("basis", "Điều 3")
                .putObject("name")
                .put("vi", "CSDL")
                .put("en", "Database");

        // When
        var found = found(held, "2026-08-20" + MIDDAY, paper(LocalDate.of(2020, 1, 1), null, null));

        // Then
        assertThat(found).extracting(Finding::code).containsExactly("document-in-database");
    }

    @Test
    void withoutARuleNoPaperIsTooOld() {
        var ancient = paper(LocalDate.of(1900, 1, 1), LocalDate.of(1901, 1, 1), null);

        assertThat(found((Validity) null, "2026-08-20" + MIDDAY, ancient)).isEmpty();
    }

    @Test
    void datesBeyondAllBoundsAreCheckedByHand() {
        var rule = new Validity(Counted.FROM_ISSUE, 10_000, AgeUnit.YEAR, "Điều 1");

        var found = found(rule, "2026-08-20" + MIDDAY, paper(LocalDate.MAX, LocalDate.MIN, LocalDate.MAX));

        assertThat(found).extracting(Finding::code).containsExactly("check-failed");
    }

    private static List<Finding> found(Validity rule, String filedAt, Document paper) {
        return found(law(rule), filedAt, paper);
    }

    private static List<Finding> found(ObjectNode proof, String filedAt, Document paper) {
        var at = OffsetDateTime.parse("2026-08-20" + MIDDAY).toInstant();
        return new CheckApplication(new Conditions(), new JsonSchemas(), Clock.fixed(at, Hanoi.ZONE))
                .check(APPLICATION, filed(filedAt, paper), prescribing(proof))
                .findings();
    }

    private static Submission filed(String at, Document paper) {
        var like = counter("1.004873", FORM, "TO-KHAI");
        return new Submission(
                1,
                OffsetDateTime.parse(at),
                like.procedure(),
                like.receivedAt(),
                like.channel(),
                null,
                like.assurance(),
                like.owner(),
                null,
                null,
                null,
                like.form(),
                List.of(like.documents().getFirst(), paper),
                List.of(),
                null);
    }

    private static Document paper(LocalDate issuedOn, LocalDate validUntil, LocalDate filedOn) {
        return new Document(
                UUID.randomUUID(), PROOF, PROOF, 1, PROOF, 1, "application/pdf", issuedOn, validUntil, filedOn);
    }

    /** The proof of the deployed catalogue, with this rule. */
    private static ObjectNode law(Validity rule) {
        var proof = (ObjectNode) provisions().get("documents").get(2).deepCopy();
        return rule == null ? proof : proof.set("validity", CatalogueJson.tree(CatalogueJson.write(rule)));
    }

    private static Catalogue prescribing(ObjectNode proof) {
        return changed(provisions -> provisions.withArray("documents").set(2, proof));
    }

    private static ObjectNode provisions() {
        return (ObjectNode) CatalogueJson.tree(
                CatalogueJson.write(DEPLOYED.versions("1.004873").getFirst().provisions()));
    }
}
