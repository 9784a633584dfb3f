package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ACKNOWLEDGE_RESULT;
import static vn.motcua.playbook.CaseRow.ASK;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CLOSE_ATTENTION;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.util.List;
import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Order;
import vn.motcua.playbook.Post;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Fact;

/** 1.004222 online at Hoàn Kiếm with papers missing; decided by the ward's police in their own system. */
final class Residence {
    static final String POLICE = "police-residence-system";
    private static final String LEG = "residence";
    private static final Order<Case> ACCEPT_PAID = ACCEPT.saying(Map.of("feeReceipt", "BL-0002"));

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final Case residence;

    Residence(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("binh.cu-tru");
        residence = new Case(city, Filings.residenceWithPapersMissing().mail(mail));
    }

    /** Fri 21/08 10:00. */
    void filedOnlineWithPapersMissing() {
        chronicle.named("residence", residence.past(OPEN)).past(SUBMIT);
        residence.await("case.opened");
        city.mailbox().await(mail, 1);
        var file = residence.file();
        chronicle.expect(
                "faults found at once",
                Findings.faults(file),
                List.of("/form/newDwellingAddress", "CHO-O-HOP-PHAP", "CT01"));
        // 8 WORKING_HOUR: Fri 10:00-12:00 are 2, 13:30-17:00 are 3.5, the last 2.5 are worked on Sat 22/08 from 8:00.
        chronicle.expectTime("the counter answers by", file.hanoi("/answerDueAt"), "2026-08-22T10:30");
    }

    /** Fri 21/08 10:20: form 02 names every defect; form 01 is not possible. */
    void supplementRequested() {
        residence.at(ACCEPT_PAID).attempt(ACCEPT_PAID).expect(422, "not-acceptable");
        chronicle.note("accepting it as it is: 422 not-acceptable");
        residence.give(everythingMissing());
        residence.attempt(everythingMissing()).expect(412);
        chronicle.note("asking again with the task as it was: 412");
        var event = residence.await("case.supplement-requested");
        chronicle.expect("defects in form 02", event.data().path("items").size(), 3);
        chronicle.expect("state", event.portalCode(), 5);
        var told = city.mailbox().await(mail, 2).getLast();
        chronicle.expectThat("the mail names what is missing", told.text().contains("Tờ khai CT01"));
    }

    /** Sat 22/08 08:30, a working day: the applicant sends everything. */
    void supplemented() {
        residence.seen("binh", 5);
        residence.give(ATTACH.saying(Content.paper("CT01", "Tờ khai CT01")));
        residence.give(ATTACH.saying(Content.paper("CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp")));
        residence.give(
                SUPPLEMENT.saying(Map.of("form", Filings.residence().fields().get("form"))));
        residence.await("case.supplement-received");
        city.mailbox().await(mail, 3);
        chronicle.expect("faults left", Findings.faults(residence.file()), List.of());
        residence.at(ASK).attempt(everythingMissing()).expect(409, "supplement-exhausted");
        chronicle.note("asking a second time: 409 supplement-exhausted (NĐ 309/2026 Art. 8(1): once)");
    }

    /** Mon 24/08 15:20. */
    void acceptedAfterThree() {
        var file = residence.give(ACCEPT_PAID);
        // 7 WORKING_DAY, NEXT_DAY (M1: 15:00 plays no part): Tue 25/08, Wed 26, Thu 27, Fri 28; 29-30 weekend, 31/08 to
        // 02/09 off; day 5 Thu 03/09, day 6 Fri 04/09, day 7 Mon 07/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-07T17:00");
        var record = city.partner().awaitPackage(POLICE, file.text("/caseCode"));
        chronicle.expect(
                "what the police have on record",
                record.at("/content/form/newDwellingAddress").asText(),
                "Số 5 phố Hàng Trống");
        residence.await("case.package-acknowledged");
        city.mailbox().await(mail, 5);
    }

    /** Fri 28/08 11:00: the result arrives before the acknowledgement of the package, and each arrives twice. */
    void policeAnswerTwiceAndOutOfOrder() {
        var packageId = city.partner().packageId(POLICE, residence.code());
        var result = Map.of("kind", "RESULT", "outcome", "GRANTED", "sequence", 2, "repeat", 2);
        var early = city.partner().report(POLICE, packageId, result);
        chronicle.expect("answers to the early result", Attempts.states(early), List.of("WAITING", "DUPLICATE"));
        chronicle.expect(
                "the leg still waits",
                residence.file().among("/legs", "key", LEG).path("state").asText(),
                "PROCESSING");
        var late = city.partner().report(POLICE, packageId, Map.of("kind", "RECEIVED", "sequence", 1, "repeat", 2));
        chronicle.expect("answers to the late receipt", Attempts.states(late), List.of("APPLIED", "DUPLICATE"));
        residence.await("case.result-issued");
        chronicle.expect("results issued", residence.told("case.result-issued").size(), 1);
    }

    /** Mon 24/08 15:30: the withdrawal is sent to the police's system, so the ward need not telephone. */
    void anotherWithdrawn() {
        var other = new Case(city, Filings.residence().mail(city.mailAddress("binh.rut")));
        chronicle.named("withdrawn later", other.at(ACCEPT_PAID)).give(ACCEPT_PAID);
        other.await("case.package-acknowledged");
        other.give(WITHDRAW);
        other.await("case.withdrawn");
        Eventually.holds(
                "the police to be told",
                () -> city.partner().awaitPackage(POLICE, other.code()).hasNonNull("withdrawnAt"));
        chronicle.expect(
                "packages at the police",
                city.partner().packages(POLICE, other.code()).size(),
                1);
    }

    /** Fri 28/08 14:00: an online result is handed over when its owner acknowledges it, not when the owner reads it. */
    void acknowledgedByTheOwner() {
        residence.seen("binh", 9);
        residence.give(ACKNOWLEDGE_RESULT);
        residence.await("case.result-handed-over");
        residence.give(ACKNOWLEDGE_RESULT);
        chronicle.expect(
                "portal states",
                residence.facts().stream().map(Fact::portalCode).distinct().toList(),
                List.of(1, 5, 2, 4, 9, 10));
        chronicle.expect(
                "handed over", residence.told("case.result-handed-over").size(), 1);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_SUPPLEMENT);
    }

    /** Fri 28/08 15:00: the police report "still at work" after the end. No rule covers that, so the one-stop asks them. */
    void policeReportAfterTheEnd() {
        var packageId = city.partner().packageId(POLICE, residence.code());
        var late = city.partner().report(POLICE, packageId, Map.of("kind", "IN_PROGRESS", "sequence", 3));
        chronicle.expect("answer to the report", Attempts.states(late), List.of("TOO_LATE"));
        residence.await("case.attention-needed");
        residence.give(CLOSE_ATTENTION);
        residence.await("case.attention-closed");
        chronicle.expect("portal state, as before", residence.facts().getLast().portalCode(), 10);
        chronicle.expect(
                "tasks left",
                residence.tasks(Post.COUNTER.at(residence.filing().ward())).size(),
                0);
    }

    private static Order<Case> everythingMissing() {
        return ASK.saying(Map.of(
                "reason",
                "Hồ sơ chưa đủ thành phần",
                "items",
                List.of(
                        item("CT01", "MISSING_PAPER", "Thiếu Tờ khai CT01"),
                        item("CHO-O-HOP-PHAP", "MISSING_PAPER", "Thiếu giấy tờ chứng minh chỗ ở hợp pháp"),
                        Map.of("reasonCode", "INEXACT", "text", Map.of("vi", "Chưa khai địa chỉ nơi ở mới")))));
    }

    private static Map<String, ?> item(String document, String reasonCode, String text) {
        return Map.of("document", document, "reasonCode", reasonCode, "text", Map.of("vi", text));
    }
}
