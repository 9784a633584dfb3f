package vn.motcua.routing.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Text;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.routing.casefile.CaseFileFixtures;
import vn.motcua.routing.law.Rules;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.OpenHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/** Dates worked out by hand over National Day 2026: 31/08–02/09 off, Saturday 22/08 worked. */
class AppointmentsTest {
    private static final Appointments APPOINTMENTS = new Appointments(
            new WorkingCalendar(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)),
                    Set.of(LocalDate.of(2026, 8, 22)),
                    OfficeHours.of(
                            new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)))),
            LocalTime.of(15, 0));

    // NĐ 301/2026: civil status 24 hours; residence and insurance 2 working days each from the birth certificate; card
    // 5.
    private static final PlannedLeg CIVIL_STATUS = leg("civil-status", Limit.hours(24), null);
    private static final PlannedLeg RESIDENCE =
            leg("residence", Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF), null, "civil-status");
    private static final PlannedLeg INSURANCE =
            leg("insurance", Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF), null, "civil-status");
    private static final PlannedLeg CARD =
            leg("card", Limit.workingDays(5, CountingMode.SAME_DAY_CUTOFF), null, "residence");

    @Test
    void theBirthBundleIsPlannedAlongItsGraph() {
        // Listed against their order on purpose: the graph decides, not the list.
        var promises =
                APPOINTMENTS.plan(List.of(CARD, RESIDENCE, INSURANCE, CIVIL_STATUS), at("2026-09-03T09:00:00+07:00"));

        // Accepted Thu 03/09 09:00 → certificate Fri 04/09 09:00; day 1 = Fri 04/09, day 2 = Mon 07/09; card opens
        // Mon 07/09 17:00, after 15:00, so its day 1 = Tue 08/09 and day 5 = Mon 14/09.
        assertThat(dues(promises))
                .containsEntry("civil-status", at("2026-09-04T09:00:00+07:00"))
                .containsEntry("residence", at("2026-09-07T17:00:00+07:00"))
                .containsEntry("insurance", at("2026-09-07T17:00:00+07:00"))
                .containsEntry("card", at("2026-09-14T17:00:00+07:00"));
        assertThat(promises.get("card"))
                .isEqualTo(new Promise(
                        Limit.workingDays(5, CountingMode.SAME_DAY_CUTOFF),
                        "H26.101",
                        LocalTime.of(15, 0),
                        Since.OPENING,
                        at("2026-09-07T17:00:00+07:00"),
                        List.of(),
                        List.of(),
                        at("2026-09-14T17:00:00+07:00"),
                        false));
    }

    @Test
    void aResultWithALimitOfItsOwnCountsFromAcceptance() {
        var permit = leg(
                "permit",
                Limit.calendarDays(5, CountingMode.NEXT_DAY),
                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                "appraisal");
        var appraisal = leg("appraisal", Limit.calendarDays(10, CountingMode.NEXT_DAY), null);

        var plan = APPOINTMENTS.plan(List.of(appraisal, permit), at("2026-08-17T10:00:00+07:00"));

        // 17/08 + 15 calendar days = 01/09, a day off → Thu 03/09.
        assertThat(plan)
                .containsEntry(
                        "permit",
                        new Promise(
                                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                                "H26.101",
                                LocalTime.of(15, 0),
                                Since.ACCEPTANCE,
                                at("2026-08-17T10:00:00+07:00"),
                                List.of(),
                                List.of(),
                                at("2026-09-03T17:00:00+07:00"),
                                false));
    }

    /** civil-status is paused from Tue 18/08 10:00 to Wed 26/08 09:00; residence waits for it, the permit counts from acceptance. */
    @ParameterizedTest(name = "{0}: civil-status {1}, residence {2}, permit {3}")
    @CsvSource({
        // 3 days of Mon 17/08 (day 1 the same day): day 1 Mon, 2 Tue, 3 Wed 19/08. Stopped on Tue 18/08 10:00.
        // From zero, Wed 26/08 09:00 is day 1: Wed 26, Thu 27, Fri 28/08. Residence opens Fri 28/08 17:00, after
        // 15:00: Mon 31/08 to Wed 02/09 are off, so Thu 03/09 is its day 1 and Fri 04/09 its day 2.
        // The permit's 15 calendar days begin again: 26/08 + 15 = Thu 10/09.
        "RESTART, 2026-08-28T17:00:00+07:00, 2026-09-04T17:00:00+07:00, 2026-09-10T17:00:00+07:00",
        // Resumed: day 1 Mon 17/08; Tue belongs to the pause, which began before the cut-off; Wed 26/08 counts again:
        // day 2,
        // Thu 27/08 day 3. Residence opens Thu 27/08 17:00: Fri 28/08 is its day 1, Thu 03/09 its day 2.
        // Calendar days: 17/08 + 15 = 01/09, and 8 days paused: Wed 09/09.
        "RESUME, 2026-08-27T17:00:00+07:00, 2026-09-03T17:00:00+07:00, 2026-09-09T17:00:00+07:00"
    })
    void whatWaitsForALegThatStoodIsPromisedAnew(
            Afterwards afterwards, String civilStatus, String residence, String permit) {
        var first = leg("civil-status", Limit.workingDays(3, CountingMode.SAME_DAY_CUTOFF), null);
        var second = leg("residence", Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF), null, "civil-status");
        var third = leg(
                "permit",
                Limit.calendarDays(5, CountingMode.NEXT_DAY),
                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                "civil-status");
        var apart = leg("apart", Limit.workingDays(2, CountingMode.NEXT_DAY), null);
        var before = APPOINTMENTS.plan(List.of(first, second, third, apart), at("2026-08-17T10:00:00+07:00"));
        var pause = new Pause(at("2026-08-18T10:00:00+07:00"), at("2026-08-26T09:00:00+07:00"), afterwards);

        var after = APPOINTMENTS.resumed(first, List.of(third, second), pause, before);

        assertThat(dues(after))
                .containsEntry("civil-status", at(civilStatus))
                .containsEntry("residence", at(residence))
                .containsEntry("permit", at(permit));
        assertThat(after.get("apart")).isEqualTo(before.get("apart"));
        assertThat(after.get("civil-status").pauses()).containsExactly(pause);
    }

    /** On Tue 18/08 09:00 civil-status is promised for Mon 24/08 17:00 instead of Wed 19/08; see above for the legs that wait. */
    @Test
    void whatWaitsForALegThatGotMoreTimeIsPlannedFromTheNewDate() {
        var first = leg("civil-status", Limit.workingDays(3, CountingMode.SAME_DAY_CUTOFF), null);
        var second = leg("residence", Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF), null, "civil-status");
        var third = leg(
                "permit",
                Limit.calendarDays(5, CountingMode.NEXT_DAY),
                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                "civil-status");
        var before = APPOINTMENTS.plan(List.of(first, second, third), at("2026-08-17T10:00:00+07:00"));
        var anew = new Reappointment(at("2026-08-18T09:00:00+07:00"), at("2026-08-24T17:00:00+07:00"));

        var after = APPOINTMENTS.extended(first, List.of(third, second), anew, before);

        assertThat(dues(before)).containsEntry("civil-status", at("2026-08-19T17:00:00+07:00"));
        assertThat(dues(after))
                .containsEntry("civil-status", at("2026-08-24T17:00:00+07:00"))
                // Opens Mon 24/08 17:00, after 15:00: Tue 25 and Wed 26/08.
                .containsEntry("residence", at("2026-08-26T17:00:00+07:00"))
                // 15 days since acceptance: its agency has not apologised.
                .containsEntry("permit", at("2026-09-03T17:00:00+07:00"));
        assertThat(APPOINTMENTS
                        .extended(
                                after.get("civil-status"),
                                new Reappointment(at("2026-08-19T09:00:00+07:00"), at("2026-08-21T17:00:00+07:00")))
                        .due())
                .as("whoever apologises does not shorten what he promised")
                .isEqualTo(at("2026-08-24T17:00:00+07:00"));
    }

    @Test
    void whatStoodAtTheSameTimeIsCountedOnce() {
        var permit = leg(
                "permit",
                Limit.calendarDays(5, CountingMode.NEXT_DAY),
                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                "one",
                "other");
        var promise = APPOINTMENTS
                .opening(permit, at("2026-08-17T10:00:00+07:00"), at("2026-08-17T10:00:00+07:00"), Map.of())
                .orElseThrow();
        var inner = new Pause(at("2026-08-20T10:00:00+07:00"), at("2026-08-24T10:00:00+07:00"), Afterwards.RESUME);
        var outer = new Pause(at("2026-08-18T10:00:00+07:00"), at("2026-08-26T09:00:00+07:00"), Afterwards.RESUME);

        // 17/08 + 15 = 01/09, and 8 days paused, whichever leg resumed first: Wed 09/09.
        assertThat(APPOINTMENTS
                        .paused(APPOINTMENTS.paused(promise, inner), outer)
                        .due())
                .isEqualTo(at("2026-09-09T17:00:00+07:00"));
        assertThat(APPOINTMENTS
                        .paused(APPOINTMENTS.paused(promise, outer), inner)
                        .due())
                .isEqualTo(at("2026-09-09T17:00:00+07:00"));
    }

    @Test
    void aPauseThatBeganBeforeThePlannedStartCountsFromThere() {
        var early = leg("early", Limit.workingDays(3, CountingMode.NEXT_DAY), null, "before");
        var planned = APPOINTMENTS
                .opening(early, at("2026-08-20T14:55:00+07:00"), at("2026-08-24T17:00:00+07:00"), Map.of())
                .orElseThrow();
        var pause = new Pause(at("2026-08-21T11:00:00+07:00"), at("2026-09-03T09:00:00+07:00"), Afterwards.RESTART);

        // Again 3 working days from Thu 03/09: Fri 04, Mon 07, Tue 08/09.
        assertThat(APPOINTMENTS.paused(planned, pause).due()).isEqualTo(at("2026-09-08T17:00:00+07:00"));
    }

    @Test
    void aLegThatCountsSinceAcceptanceOpensWithThePausesBeforeIt() {
        var permit = leg(
                "permit",
                Limit.calendarDays(5, CountingMode.NEXT_DAY),
                Limit.calendarDays(15, CountingMode.NEXT_DAY),
                "appraisal");
        var accepted = at("2026-08-17T10:00:00+07:00");
        var opens = at("2026-09-07T17:00:00+07:00");
        var pause = new Pause(at("2026-08-18T10:00:00+07:00"), at("2026-08-26T09:00:00+07:00"), Afterwards.RESTART);
        var promised = APPOINTMENTS.paused(
                APPOINTMENTS.promise(permit, accepted, opens).orElseThrow(), pause);

        // From zero on 26/08: + 15 = Thu 10/09, and not 03/09 as if nothing had been paused.
        assertThat(APPOINTMENTS.opening(permit, accepted, opens, Map.of("permit", promised)))
                .map(Promise::due)
                .contains(at("2026-09-10T17:00:00+07:00"));
    }

    /**
     * The law sets no limit for the survey: nobody can say when the licence that waits for it opens, so neither is promised. The permit's
     * result is limited itself, 15 calendar days from acceptance: 17/08 + 15 = 01/09, a day off → Thu 03/09.
     */
    @Test
    void whatHasNoLimitIsNotPromisedAndNeitherIsWhatCountsFromItsEnd() {
        var survey = leg("survey", null, null);
        var licence = leg("licence", Limit.workingDays(3, CountingMode.NEXT_DAY), null, "survey");
        var permit = leg("permit", null, Limit.calendarDays(15, CountingMode.NEXT_DAY), "survey");
        var accepted = at("2026-08-17T10:00:00+07:00");

        var plan = APPOINTMENTS.plan(List.of(permit, licence, survey), accepted);

        assertThat(dues(plan)).isEqualTo(Map.of("permit", at("2026-09-03T17:00:00+07:00")));
        assertThat(APPOINTMENTS.opening(survey, accepted, accepted, plan)).isEmpty();
        // Once the survey has ended, Thu 20/08 10:00, the licence counts: Fri 21, Sat 22 (worked), Mon 24/08.
        assertThat(APPOINTMENTS.opening(licence, accepted, at("2026-08-20T10:00:00+07:00"), plan))
                .map(Promise::due)
                .contains(at("2026-08-24T17:00:00+07:00"));
    }

    /** One of the two that the licence waits for has a limit, and that is not enough. */
    @Test
    void whatWaitsForALegWithoutALimitAndForOneWithIsNotPromised() {
        var survey = leg("survey", null, null);
        var opinion = leg("opinion", Limit.workingDays(3, CountingMode.NEXT_DAY), null);
        var licence = leg("licence", Limit.workingDays(3, CountingMode.NEXT_DAY), null, "survey", "opinion");

        var plan = APPOINTMENTS.plan(List.of(survey, opinion, licence), at("2026-08-17T10:00:00+07:00"));

        assertThat(dues(plan)).isEqualTo(Map.of("opinion", at("2026-08-20T17:00:00+07:00")));
    }

    @Test
    void theAnswerOfTheCounterIsDueInWorkingHoursOfTheOffice() {
        var due = APPOINTMENTS
                .answer(
                        new Rules(CaseFileFixtures.parameters()).limit("intake.answer"),
                        "H26.101",
                        at("2026-08-20T14:50:00+07:00"))
                .due();

        // Thu 14:50–17:00 = 2 h 10; Fri 08:00–12:00 = 4 h; 1 h 50 remain from 13:30 → Fri 15:20.
        assertThat(due).isEqualTo(at("2026-08-21T15:20:00+07:00"));
    }

    @Test
    void thePartOfAnAgencyIsDueByTheHoursOfThatAgency() {
        var early = OfficeHours.of(
                new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                new Session(LocalTime.of(13, 0), LocalTime.of(16, 30)));
        var common = APPOINTMENTS.calendar();
        var hours = List.of(
                common.hours().getFirst(),
                new OpenHours(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 12, 31), "H26.103", early));
        var appointments = new Appointments(
                new WorkingCalendar(common.from(), common.to(), common.daysOff(), common.workedDays(), hours),
                LocalTime.of(15, 0));
        var days = Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF);

        var plan = appointments.plan(
                List.of(leg("here", days, null), legAt("H26.103", "there", days)), at("2026-08-20T09:00:00+07:00"));
        var answer = appointments
                .answer(Limit.workingHours(8), "H26.103", at("2026-08-20T14:50:00+07:00"))
                .due();

        // Thu 20 and Fri 21; there 1 h 40 on Thursday, 4 h and 2 h 20 from 13:00 on Friday.
        assertThat(dues(plan))
                .containsEntry("here", at("2026-08-21T17:00:00+07:00"))
                .containsEntry("there", at("2026-08-21T16:30:00+07:00"));
        assertThat(answer).isEqualTo(at("2026-08-21T15:20:00+07:00"));
    }

    private static Map<String, Instant> dues(Map<String, Promise> plan) {
        return plan.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, promise -> promise.getValue().due()));
    }

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }

    private static PlannedLeg leg(String key, Limit limit, Limit ofResult, String... after) {
        return leg("H26.101", key, limit, ofResult, after);
    }

    private static PlannedLeg legAt(String agency, String key, Limit limit) {
        return leg(agency, key, limit, null, new String[0]);
    }

    private static PlannedLeg leg(String agency, String key, Limit limit, Limit ofResult, String[] after) {
        return new PlannedLeg(
                key,
                new Text(key, key),
                "3.000722",
                agency,
                null,
                Route.EXTERNAL,
                "system",
                List.of(after),
                limit,
                List.of(),
                List.of(new PlannedResult("KQ", new Text("kết quả", "result"), ofResult, null)),
                null);
    }
}
