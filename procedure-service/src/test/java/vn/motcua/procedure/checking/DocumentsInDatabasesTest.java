package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.changed;
import static vn.motcua.procedure.checking.CheckFixtures.counter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.SupplementReason;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/**
 * A paper that a published database holds (NĐ 118/2025/NĐ-CP Art. 4(2a), in force since 05/08/2026), papers submitted twice, and
 * the legal reasons for asking an applicant.
 */
class DocumentsInDatabasesTest {
    private static final String FORM =
            "{\"residenceCommune\": \"cau-giay\", \"maritalStatus\": \"DIVORCED\", \"purpose\": \"Kết hôn\"}";

    /** A database that was connected from 01/03/2026 to 30/11/2026 holds the proof of divorce. */
    private static final Catalogue CONNECTED = connected();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-02-28T10:00:00+07:00, document-missing, FAULT, 2026-03-01",
        "2026-08-04T10:00:00+07:00, document-missing, FAULT, 2026-08-05",
        "2026-08-05T10:00:00+07:00, document-in-database, INFORMATION, 2026-12-01",
        "2026-11-30T10:00:00+07:00, document-in-database, INFORMATION, 2026-12-01",
        "2026-12-01T10:00:00+07:00, document-missing, FAULT, 2027-03-01",
    })
    void aPaperIsAskedForUnlessADatabaseHoldsIt(String at, String code, Severity severity, LocalDate changes) {
        // When
        var checked = checked(at, counter("1.004873", FORM, "TO-KHAI"));

        // Then
        assertThat(checked.findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(tuple(code, severity, "/documents/GIAY-TO-LY-HON"));
        assertThat(checked.held())
                .filteredOn(HeldDocument::wanted)
                .extracting(HeldDocument::document)
                .isEqualTo(code.equals("document-in-database") ? List.of("GIAY-TO-LY-HON") : List.of());
        assertThat(checked.validUntil().toLocalDate()).isEqualTo(changes);
    }

    @Test
    void oneFileForTwoComponentsIsLikelyASlip() {
        // Given
        var twice =
                with(document("TO-KHAI", "aa"), document("GIAY-TO-LY-HON", "aa"), document("GIAY-XAC-NHAN-CU", "bb"));

        // Then
        assertThat(checked("2026-12-01T10:00:00+07:00", twice).findings())
                .extracting(
                        Finding::code,
                        Finding::severity,
                        finding -> finding.message().en())
                .containsExactly(tuple(
                        "document-duplicate",
                        Severity.WARNING,
                        "One and the same file was handed in as: GIAY-TO-LY-HON, TO-KHAI."));
    }

    @Test
    void whatIsSubmittedIsNotLookedUp() {
        var submitted = with(document("TO-KHAI", "aa"), document("GIAY-TO-LY-HON", "bb"));

        // The earlier certificate is held too, and not needed here.
        assertThat(checked("2026-08-05T10:00:00+07:00", submitted).held())
                .extracting(HeldDocument::document, HeldDocument::wanted)
                .containsExactly(tuple("GIAY-XAC-NHAN-CU", false), tuple("GIAY-TO-LY-HON", false));
    }

    @Test
    void twoFilesOfOneComponentAreNoSlip() {
        var pages = with(document("TO-KHAI", "aa"), document("TO-KHAI", "aa"), document("GIAY-TO-LY-HON", "bb"));

        assertThat(checked("2026-12-01T10:00:00+07:00", pages).findings()).isEmpty();
    }

    /** The reasons of NĐ 118/2025/NĐ-CP Art. 17(2)a as amended by 309/2026 Art. 8(1). */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "document-missing, MISSING_PAPER",
        "document-duplicate, INEXACT",
        "document-outdated, INEXACT",
        "document-undated,",
        "form-required, INEXACT",
        "form-one-of, INEXACT",
        "form-unusable, INEXACT",
        "owner-missing, INEXACT",
        "applicant-kind, INEXACT",
        "fee-underpaid, INEXACT",
        "payment-unmatched, INEXACT",
        "not-competent, WRONG_AUTHORITY",
        "receiving-place-unknown, WRONG_AUTHORITY",
        "agency-unresolved, WRONG_AUTHORITY",
        "agency-split, WRONG_AUTHORITY",
        "agency-succeeded,",
        "document-in-database,",
        "document-not-asked-for,",
        "procedure-replaced,",
        "procedure-unknown,",
        "procedure-not-in-force,",
        "procedure-split,",
        "fee-exempt,",
        "fee-not-computable,",
        "assurance-too-low,",
        "sitting-not-allowed,",
        "kiosk-not-allowed,",
        "condition-undetermined,",
        "check-failed,",
    })
    void aFindingNamesTheReasonASupplementMayHave(String code, SupplementReason reason) {
        assertThat(Reasons.of(code)).isEqualTo(reason);
    }

    private static ApplicationChecked checked(String at, Submission submission) {
        var instant = OffsetDateTime.parse(at).toInstant();
        return new CheckApplication(new Conditions(), new JsonSchemas(), Clock.fixed(instant, Hanoi.ZONE))
                .check(APPLICATION, submission, CONNECTED);
    }

    private static Submission with(Document... documents) {
        var filed = counter("1.004873", FORM);
        return new Submission(
                filed.round(),
                filed.filedAt(),
                filed.procedure(),
                filed.receivedAt(),
                filed.channel(),
                null,
                filed.assurance(),
                filed.owner(),
                null,
                null,
                null,
                filed.form(),
                List.of(documents),
                List.of(),
                null);
    }

    private static Document document(String code, String sha256) {
        return new Document(UUID.randomUUID(), code, code, 1, sha256, 1, "application/pdf", null, null, null);
    }

    private static Catalogue connected() {
        return changed(provisions -> {
            for (JsonNode document : provisions.get("documents")) {
                if (document.get("code").textValue().equals("GIAY-TO-LY-HON")) {
                    ((ObjectNode) document)
                            .putObject("database")
                            .put("from", "2026-03-01")
                            .put("to", "2026-11-30")
                            .put("basis", "fixture")
                            .putObject("name")
                            .put("vi", "Cơ sở dữ liệu hộ tịch điện tử")
                            .put("en", "Electronic civil status database");
                }
            }
        });
    }
}
