package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ANSWER_URGE;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.COMPLETE;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SEND_BACK;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.URGE;
import static vn.motcua.playbook.CaseRow.because;
import static vn.motcua.playbook.CaseRow.granting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/**
 * 1.013225, interconnected inside the city (61/2018/NĐ-CP Art. 19(6)-(7)): received at Sóc Sơn, appraised by Construction
 * and commented on by Planning in parallel, granted by Construction, returned at Sóc Sơn.
 */
final class BuildingPermit {
    private static final String APPRAISAL = "appraisal";
    private static final String OPINION = "planning-opinion";
    private static final String PERMIT = "permit";

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final Case permit;

    BuildingPermit(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("chi.gpxd");
        permit = new Case(city, Filings.buildingPermit().mail(mail));
    }

    /** Fri 21/08 09:30. */
    void receivedAtTheCommune() {
        chronicle.named("permit", permit.past(OPEN)).past(SUBMIT);
        var file = permit.give(ACCEPT.saying(Map.of()));
        city.mailbox().await(mail, 4);
        // CALENDAR_DAY, NEXT_DAY: the day of acceptance, Fri 21/08, does not count. If the last day is a day off, the
        // period ends with the next working day (Civil Code Art. 148). 15 days: Sat 05/09, so Mon 07/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-07T17:00");
        // 10 days: Mon 31/08 is off, swapped for Sat 22/08; 01/09 and 02/09 are National Day; so Thu 03/09.
        chronicle.expectTime("appraisal due", due(file, APPRAISAL), "2026-09-03T17:00");
        // 7 days: Fri 28/08.
        chronicle.expectTime("opinion due", due(file, OPINION), "2026-08-28T17:00");
        chronicle.expect(
                "opened at once, in parallel",
                openedLegs(),
                List.of("appraisal at H26.16", "planning-opinion at H26.17"));
    }

    /** Thu 27/08 09:00: in these divisions the head assigns tasks; the appraisal is sent back once. */
    void appraised() {
        permit.on(APPRAISAL, "appraise", "16");
        permit.at(CLAIM).attempt(CLAIM).expect(403, "claim-not-allowed");
        chronicle.note("cb-16-2 claims the task: 403 claim-not-allowed; the head assigns here");
        permit.give(ASSIGN);
        permit.give(COMPLETE);
        permit.on(APPRAISAL, "review", "16");
        permit.give(ASSIGN.saying(Map.of("officer", "cb-16-1")));
        permit.give(SUBMIT_DRAFT.by("cb-16-1").saying(granting("Đủ điều kiện cấp phép")));
        permit.give(SEND_BACK.saying(because("Bổ sung nhận xét về mật độ xây dựng")));
        permit.give(SUBMIT_DRAFT.by("cb-16-1").saying(granting("Đủ điều kiện cấp phép; mật độ xây dựng 62 %")));
        permit.give(APPROVE);
        permit.give(ISSUE);
        permit.await("case.result-issued", APPRAISAL);
        city.mailbox().await(mail, 5);
        chronicle.expect("the permit waits for the opinion", stateOf(PERMIT), "WAITING");
    }

    /** Thu 03/09 10:00: the opinion was due on Fri 28/08. A late opinion still counts. */
    void opinionGivenLate() {
        permit.on(OPINION, "consult", "17");
        chronicle.expectThat(
                "shown as overdue in the worklist", permit.at(CLAIM).isOverdue());
        permit.give(URGE);
        permit.await("case.leg-urged", OPINION);
        permit.give(ANSWER_URGE.by("cb-17-1").saying(because("Đang chờ số liệu đo đạc; có ý kiến trong hôm nay")));
        chronicle.note("the head of the one-stop of Sóc Sơn asks the department, and the department answers");
        permit.give(ASSIGN);
        permit.give(SUBMIT_DRAFT.saying(granting("Phù hợp quy hoạch phân khu")));
        permit.give(APPROVE);
        permit.give(ISSUE);
        var opened = permit.await("case.leg-opened", PERMIT);
        city.mailbox().await(mail, 6);
        // The due date of the result itself: 15 days from acceptance, as above; the late opinion does not change it.
        chronicle.expectTime("permit due", Answer.hanoi(opened.data().path("dueAt")), "2026-09-07T17:00");
    }

    /** Fri 04/09 11:00. */
    void granted() {
        permit.on(PERMIT, "draft", "16");
        permit.give(ASSIGN);
        permit.give(SUBMIT_DRAFT.saying(granting("Cấp giấy phép xây dựng")));
        permit.give(APPROVE);
        var file = permit.give(ISSUE);
        permit.await("case.result-issued", PERMIT);
        city.mailbox().await(mail, 8);
        chronicle.expect("state", file.number("/portalCode"), 9);
        chronicle.expectThat("issued before it was due", file.hanoi("/endedAt").isBefore(file.hanoi("/dueAt")));
    }

    /** Mon 07/09 09:00: handed over where the application was received. */
    void returnedByTheCommune() {
        permit.give(HAND_OVER);
        permit.await("case.result-handed-over");
        chronicle.expect(
                "portal states",
                permit.facts().stream().map(Fact::portalCode).distinct().toList(),
                List.of(1, 2, 4, 9, 10));
        chronicle.expect(
                "state, as the owner sees it",
                permit.seen("chi", 10).text("/caseCode").substring(0, 15),
                "H26.103-260821-");
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_PERMIT);
    }

    private LocalDateTime due(Answer file, String leg) {
        return Answer.hanoi(file.among("/legs", "key", leg).path("dueAt"));
    }

    private String stateOf(String leg) {
        return permit.file().among("/legs", "key", leg).path("state").asText();
    }

    private List<String> openedLegs() {
        permit.await("case.leg-opened", OPINION);
        return permit.told("case.leg-opened").stream()
                .map(fact -> fact.data().path("leg").asText() + " at "
                        + fact.data().path("agency").asText())
                .sorted()
                .toList();
    }
}
