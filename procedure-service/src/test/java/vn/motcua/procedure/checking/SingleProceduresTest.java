package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.checked;
import static vn.motcua.procedure.checking.CheckFixtures.codes;
import static vn.motcua.procedure.checking.CheckFixtures.counter;
import static vn.motcua.procedure.checking.CheckFixtures.submission;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Component;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;
import vn.motcua.events.Submission;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;

class SingleProceduresTest {
    private static final String MARITAL =
            "{\"residenceCommune\": \"hoan-kiem\", \"maritalStatus\": \"DIVORCED\", \"purpose\": \"Kết hôn\"}";

    private static final String AT = "2026-08-20T14:50:00+07:00";
    private static final String RESIDENCE = "{\"newDwellingCommune\": \"soc-son\", \"newDwellingAddress\": \"Thôn 3\"}";

    @Test
    void theBuildingPermitWaitsForAppraisalAndPlanningWhichRunInParallel() {
        // Given
        var form = """
                {"works": "SINGLE_HOUSE", "commune": "cau-giay", "address": "5 Dịch Vọng", "landParcel": "123/45", "floors": 4, "floorArea": 240.5}""";

        // When
        var checked = checked(AT, counter("1.013225", form, "DON-DE-NGHI", "GIAY-TO-DAT", "BAN-VE"));

        // Then
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.legs())
                .extracting(PlannedLeg::key, PlannedLeg::agency, PlannedLeg::unit, PlannedLeg::after)
                .containsExactly(
                        tuple("appraisal", "H26.16", "cap-phep", List.of()),
                        tuple("planning-opinion", "H26.17", "quy-hoach", List.of()),
                        tuple("permit", "H26.16", "cap-phep", List.of("appraisal", "planning-opinion")));
        assertThat(checked.legs().get(1).results()).isEmpty();
        assertThat(checked.legs().get(2).results())
                .extracting(PlannedResult::limit)
                .containsExactly(Limit.calendarDays(15, CountingMode.NEXT_DAY));
        assertThat(checked.fees()).extracting(FeeItem::moment).containsExactly(Moment.RETURN);
    }

    @Test
    void allPapersMissingForResidenceAreToldAtOnce() {
        // When
        var checked = checked(AT, counter("1.004222", RESIDENCE));

        // Then
        assertThat(checked.components()).extracting(Component::code).containsExactly("CT01", "CHO-O-HOP-PHAP");
        assertThat(checked.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        tuple("document-missing", "/documents/CT01"),
                        tuple("document-missing", "/documents/CHO-O-HOP-PHAP"));
    }

    /** Faults B8, B10: an officer compares what no database confirms; nothing is refused. */
    @Test
    void anotherNameOrPaperIsToldToTheOfficer() {
        var like = counter("1.004873", MARITAL, "TO-KHAI", "GIAY-TO-LY-HON");
        var passport = new IdentityPaper(IdentityPaper.Kind.PASSPORT, "N1234567", "LA");
        var submission = new Submission(
                1,
                like.filedAt(),
                like.procedure(),
                like.receivedAt(),
                like.channel(),
                null,
                2,
                new Person(Person.Kind.CITIZEN, "Nguyễn Văn An", "001090000001", null, "Nguyễn Văn Ân"),
                new Person(Person.Kind.CITIZEN, "Somchai", null, passport, null),
                "Giấy ủy quyền",
                null,
                like.form(),
                like.documents(),
                List.of(),
                null);

        assertThat(checked(AT, submission).findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(
                        tuple("name-differs", Severity.WARNING, "/owner/name"),
                        tuple("identity-paper", Severity.WARNING, "/transactor/paper"));
    }

    @Test
    void residenceIsSettledByThePoliceOfTheNewDwelling() {
        // When
        var checked = checked(AT, counter("1.004222", RESIDENCE, "CT01", "CHO-O-HOP-PHAP"));

        // Then
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.legs())
                .extracting(PlannedLeg::agency, PlannedLeg::route, PlannedLeg::system, PlannedLeg::limit)
                .containsExactly(tuple(
                        "H26.103.1",
                        Route.EXTERNAL,
                        "police-residence-system",
                        Limit.workingDays(7, CountingMode.NEXT_DAY)));
    }

    @Test
    void aPaperThatADatabaseHoldsIsNotAskedFor() {
        var inDatabase = RESIDENCE.replace("}", ", \"dwellingInDatabase\": true}");

        assertThat(checked(AT, counter("1.004222", inDatabase, "CT01")).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COUNTER, 20000", "ONLINE, 10000"})
    void theResidenceFeeGoesByTheChannel(Channel channel, long amount) {
        var place = new Submission.Place("H26.103", "mot-cua");

        var checked = checked(AT, submission("1.004222", channel, place, RESIDENCE, "CT01", "CHO-O-HOP-PHAP"));

        assertThat(checked.fees()).extracting(FeeItem::amount).containsExactly(amount);
    }

    @Test
    void theMaritalStatusIsCertifiedWhereThePersonResides() {
        // Given
        var form = MARITAL;

        // When
        var checked = checked(AT, counter("1.004873", form, "TO-KHAI"));

        // Then
        assertThat(checked.legs())
                .extracting(PlannedLeg::agency, PlannedLeg::limit)
                .containsExactly(tuple("H26.102", Limit.workingDays(3, CountingMode.NEXT_DAY)));
        assertThat(checked.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("document-missing", "/documents/GIAY-TO-LY-HON"));
        assertThat(checked.fees()).extracting(FeeItem::amount).containsExactly(15_000L);
    }

    // 2,000 đ per page, 1,000 from the third page on, at most 200,000 per copy, as the national portal says (07/2026).
    @ParameterizedTest
    @CsvSource({"1, 1, 2000", "2, 1, 4000", "3, 2, 10000", "198, 1, 200000", "500, 3, 600000"})
    void certifiedCopiesArePaidByThePage(int pages, int copies, long amount) {
        var form = "{\"paper\": \"Bằng tốt nghiệp\", \"pages\": %d, \"copies\": %d}".formatted(pages, copies);

        var checked = checked(AT, counter("2.000815", form));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.fees()).extracting(FeeItem::amount).containsExactly(amount);
        assertThat(checked.legs())
                .extracting(PlannedLeg::agency, PlannedLeg::limit)
                .containsExactly(tuple("H26.101", Limit.workingDays(1, CountingMode.SAME_DAY_CUTOFF)));
    }

    @Test
    void aReceptionPointOfTheCentreCannotCertify() {
        var form = "{\"paper\": \"x\", \"pages\": 1, \"copies\": 1}";

        var checked =
                checked(AT, submission("2.000815", Channel.COUNTER, new Submission.Place("H26.50", "diem-1"), form));

        assertThat(codes(checked)).containsExactly("agency-unresolved");
    }
}
