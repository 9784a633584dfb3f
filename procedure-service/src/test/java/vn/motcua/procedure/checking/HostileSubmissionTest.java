package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.checking.CheckFixtures.birthForm;
import static vn.motcua.procedure.checking.CheckFixtures.checked;
import static vn.motcua.procedure.checking.CheckFixtures.codes;
import static vn.motcua.procedure.checking.CheckFixtures.counter;
import static vn.motcua.procedure.checking.CheckFixtures.portal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Person;
import vn.motcua.events.Submission;

class HostileSubmissionTest {
    private static final String AT = "2026-09-03T08:05:00+07:00";

    static Stream<String> forms() {
        return Stream.of(
                null,
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{\"child\": 7, \"mother\": [], \"registrationCommune\": {}, \"dwellingCommune\": null}",
                birthForm(", \"verificationNeeded\": \"' || true\", \"identityCardWanted\": 1e999"),
                birthForm(", \"childLivesApart\": {\"a\": [null, null]}"),
                "{\"child\": " + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"child\": [" + "1,".repeat(20_000) + "1]}",
                "{\"registrationCommune\": \"" + "x".repeat(100_000) + "\", \"\\u0000\": \"\\ud800\"}");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverTheFormTheCheckEndsWithFindings(String form) {
        var checked = checked(AT, portal("3.000722", form, "GIAY-CHUNG-SINH"));

        assertThat(codes(checked)).isNotEmpty().doesNotContain("check-failed");
        assertThat(checked.legs()).isNotEmpty();
        assertThat(checked.procedure().code()).isEqualTo("3.000722");
    }

    @Test
    void aSubmissionOfNothingIsFindingsOnly() {
        var nothing = new Submission(
                0,
                null,
                "3.000722",
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                Arrays.asList(null, null),
                null,
                null);

        var checked = checked(AT, nothing);

        assertThat(codes(checked))
                .contains(
                        "form-unusable",
                        "owner-missing",
                        "channel-not-offered",
                        "assurance-too-low",
                        "receiving-place-unknown",
                        "document-missing",
                        "agency-unresolved");
    }

    @Test
    void noSubmissionAtAllIsCheckedByHand() {
        assertThat(codes(checked(AT, null))).containsExactly("check-failed");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void anUnknownProcedureIsAFinding(String procedure) {
        var checked = checked(AT, portal(procedure, "{}"));

        assertThat(codes(checked)).containsExactly("procedure-unknown");
        assertThat(checked.procedure()).isNotNull();
        assertThat(checked.findings().getFirst().message().vi().length()).isLessThan(200);
    }

    static Stream<String> procedures() {
        return Stream.of(null, "", "9.999999", "\u0000", "x".repeat(1_000_000), "'; drop table procedure_version; --");
    }

    @Test
    void theWrongKindOfApplicantAndTheWrongWayAreFindings() {
        // Given
        var one = counter("3.000722", birthForm(""), "GIAY-CHUNG-SINH");
        var firm = new Submission(
                1,
                one.filedAt(),
                one.procedure(),
                one.receivedAt(),
                Channel.COUNTER,
                null,
                0,
                new Person(Person.Kind.ENTERPRISE, "Công ty A", "0100000001"),
                null,
                null,
                null,
                one.form(),
                one.documents(),
                List.of(),
                new Submission.Sitting("cb-101-1", "cb-101-5", false, null, null));

        // When
        var checked = checked(AT, firm);

        // Then
        assertThat(codes(checked)).containsExactly("applicant-kind", "sitting-not-allowed", "channel-not-offered");
    }

    @Test
    void everyFaultOfTheFormIsToldWithItsPlace() {
        var form = birthForm("")
                .replace("001190000002", "12")
                .replace("\"sex\": \"MALE\"", "\"sex\": \"X\"")
                .replace("\"dwellingAddress\"", "\"address\"");

        var checked = checked(AT, portal("3.000722", form, "GIAY-CHUNG-SINH"));

        assertThat(checked.findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactlyInAnyOrder(
                        "form-required /form/dwellingAddress",
                        "form-one-of /form/child/sex",
                        "form-format /form/mother/personalNumber");
    }

    @Test
    void whatWasPaidIsHeldAgainstWhatIsDue() {
        // Given
        var form = "{\"newDwellingCommune\": \"soc-son\", \"newDwellingAddress\": \"Thôn 3\"}";

        // Then
        assertThat(paid(form, 10_000).fees()).extracting(FeeItem::moment).containsExactly(Moment.PAID);
        assertThat(codes(paid(form, 9_999))).containsExactly("fee-underpaid");
        assertThat(codes(paid(form, Long.MIN_VALUE))).isEmpty();
        assertThat(paid(form, Long.MAX_VALUE).fees())
                .extracting(FeeItem::moment)
                .containsExactly(Moment.PAID);
    }

    private static ApplicationChecked paid(String form, long amount) {
        var one = portal("1.004222", form, "CT01", "CHO-O-HOP-PHAP");
        var payment = new Submission.Payment("LE-PHI-CU-TRU", amount, "REF", OffsetDateTime.parse(AT));
        return checked(
                AT,
                new Submission(
                        1,
                        one.filedAt(),
                        one.procedure(),
                        one.receivedAt(),
                        one.channel(),
                        "G01-1",
                        2,
                        one.owner(),
                        null,
                        null,
                        null,
                        one.form(),
                        one.documents(),
                        List.of(payment),
                        null));
    }
}
