package vn.motcua.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/**
 * 1.013225, interconnected inside the city (61/2018/NĐ-CP Art. 19(6)-(7)): received at Sóc Sơn, appraised by Construction
 * and commented on by Planning in parallel, granted by Construction, returned at Sóc Sơn.
 */
final class BuildingPermit {
    private final String mail;
    private static final String APPRAISAL = "appraisal";
    private static final String OPINION = "planning-opinion";
    private static final String PERMIT = "permit";

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private UUID application;

    BuildingPermit(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-103-1");
        mail = city.mailAddress("chi.gpxd");
    }

    /** Fri 21/08 09:30. */
    void receivedAtTheCommune() {
        var filing = Filing.of("1.013225", "H26.103", "mot-cua")
                .owner(city.chi())
                .contact("Lê Thị Chi", mail, "vi")
                .form(Map.of(
                        "works", "SINGLE_HOUSE",
                        "commune", "soc-son",
                        "address", "Thôn Đoài, xã Sóc Sơn",
                        "landParcel", "Thửa 112, tờ bản đồ 7",
                        "floors", 3,
                        "floorArea", 210.5));
        application = chronicle.named("permit", counter.counter().open(filing));
        counter.counter().attach(application, "DON-DE-NGHI", "Đơn đề nghị");
        counter.counter().attach(application, "GIAY-TO-DAT", "Giấy tờ về quyền sử dụng đất");
        counter.counter().attach(application, "BAN-VE", "Bản vẽ thiết kế");
        counter.counter().submit(application);
        var file = counter.accept(application);
        city.mailbox().await(mail, 4);
        // CALENDAR_DAY, NEXT_DAY: the day of acceptance, Fri 21/08, does not count; a last day that is off ends with
        // the
        // next working day (Civil Code Art. 148). 15 days: Sat 05/09, so Mon 07/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-07T17:00");
        // 10 days: Mon 31/08, swapped for Sat 22/08; 01/09 and 02/09 are National Day; so Thu 03/09.
        chronicle.expectTime("appraisal due", due(file, APPRAISAL), "2026-09-03T17:00");
        // 7 days: Fri 28/08.
        chronicle.expectTime("opinion due", due(file, OPINION), "2026-08-28T17:00");
        chronicle.expect(
                "opened at once, in parallel",
                openedLegs(),
                List.of("appraisal at H26.16", "planning-opinion at H26.17"));
    }

    /** Thu 27/08 09:00: in these divisions the head assigns; the appraisal is sent back once. */
    void appraised() {
        var head = city.officer("cb-16-1");
        var appraiser = city.officer("cb-16-2");
        appraiser
                .attempt(appraiser.task(application, APPRAISAL, "appraise"), "claim", null)
                .expect(403, "claim-not-allowed");
        chronicle.note("cb-16-2 takes the task himself: 403 claim-not-allowed; the head assigns here");
        head.assign(application, APPRAISAL, "appraise", "cb-16-2");
        appraiser.complete(application, APPRAISAL, "appraise");
        head.assign(application, APPRAISAL, "review", "cb-16-1");
        head.submitDraft(application, APPRAISAL, "review", "Đủ điều kiện cấp phép");
        city.officer("cb-16-3").sendBack(application, APPRAISAL, "approve", "Bổ sung nhận xét về mật độ xây dựng");
        head.submitDraft(application, APPRAISAL, "review", "Đủ điều kiện cấp phép; mật độ xây dựng 62 %");
        city.officer("cb-16-3").approve(application, APPRAISAL, "approve");
        city.officer("cb-16-4").issue(application, APPRAISAL, "issue");
        city.events().await(application, "case.result-issued", APPRAISAL);
        city.mailbox().await(mail, 5);
        chronicle.expect("the permit waits for the opinion", stateOf(PERMIT), "WAITING");
    }

    /** Thu 03/09 10:00: the opinion was due on Fri 28/08. Late is not lost. */
    void opinionGivenLate() {
        var planner = city.officer("cb-17-2");
        chronicle.expectThat(
                "shown as overdue in the worklist",
                planner.task(application, OPINION, "consult").overdue());
        city.officer("cb-17-1").assign(application, OPINION, "consult", "cb-17-2");
        planner.submitDraft(application, OPINION, "consult", "Phù hợp quy hoạch phân khu");
        city.officer("cb-17-3").approve(application, OPINION, "approve");
        city.officer("cb-17-4").issue(application, OPINION, "issue");
        var opened = city.events().await(application, "case.leg-opened", PERMIT);
        city.mailbox().await(mail, 6);
        // Of the result itself: 15 days from acceptance, as above; the late opinion takes nothing away.
        chronicle.expectTime("permit due", Answer.hanoi(opened.data().path("dueAt")), "2026-09-07T17:00");
    }

    /** Fri 04/09 11:00. */
    void granted() {
        city.officer("cb-16-1").assign(application, PERMIT, "draft", "cb-16-2");
        city.officer("cb-16-2").submitDraft(application, PERMIT, "draft", "Cấp giấy phép xây dựng");
        city.officer("cb-16-3").approve(application, PERMIT, "approve");
        var file = city.officer("cb-16-4").issue(application, PERMIT, "issue");
        city.events().await(application, "case.result-issued", PERMIT);
        city.mailbox().await(mail, 8);
        chronicle.expect("state", file.number("/portalCode"), 9);
        chronicle.expectThat("issued before it was due", file.hanoi("/endedAt").isBefore(file.hanoi("/dueAt")));
    }

    /** Mon 07/09 09:00: where it was received. */
    void returnedByTheCommune() {
        counter.handOver(application, PERMIT);
        city.events().await(application, "case.result-handed-over");
        var road = city.events().cases(application);
        chronicle.expect(
                "portal states", road.stream().map(Fact::portalCode).distinct().toList(), List.of(1, 2, 4, 9, 10));
        chronicle.expect(
                "state, as the owner sees it",
                Seen.by(city.chi(), application, 10).text("/caseCode").substring(0, 15),
                "H26.103-260821-");
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_PERMIT);
    }

    private LocalDateTime due(Answer file, String leg) {
        return Answer.hanoi(file.among("/legs", "key", leg).path("dueAt"));
    }

    private String stateOf(String leg) {
        return counter.read(application)
                .expect(200)
                .among("/legs", "key", leg)
                .path("state")
                .asText();
    }

    private List<String> openedLegs() {
        city.events().await(application, "case.leg-opened", OPINION);
        return city.events().of(application, "case.leg-opened").stream()
                .map(fact -> fact.data().path("leg").asText() + " at "
                        + fact.data().path("agency").asText())
                .sorted()
                .toList();
    }
}
