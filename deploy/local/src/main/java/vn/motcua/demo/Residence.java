package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/** 1.004222 online at Hoàn Kiếm with papers missing; decided by the ward's police in their own system. */
final class Residence {
    private final String mail;
    static final String POLICE = "police-residence-system";
    private static final String LEG = "residence";

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private UUID application;

    Residence(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-102-1");
        mail = city.mailAddress("binh.cu-tru");
    }

    /** Fri 21/08 10:00. */
    void filedOnlineWithPapersMissing() {
        var filing = Filing.of("1.004222", "H26.102", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", mail, "vi")
                .form(Map.of("newDwellingCommune", "hoan-kiem"));
        application = chronicle.named("residence", city.binh().intake().file(filing));
        city.events().await(application, "case.opened");
        city.mailbox().await(mail, 1);
        var file = counter.read(application).expect(200);
        chronicle.expect(
                "faults found at once",
                Findings.faults(file),
                List.of("/form/newDwellingAddress", "CHO-O-HOP-PHAP", "CT01"));
        // 8 WORKING_HOUR: Fri 10:00-12:00 are 2, 13:30-17:00 are 3.5, the last 2.5 are worked on Sat 22/08 from 8:00.
        chronicle.expectTime("the counter answers by", file.hanoi("/answerDueAt"), "2026-08-22T10:30");
    }

    /** Fri 21/08 10:20: form 02 names every defect; form 01 is impossible. */
    void supplementRequested() {
        counter.attempt(counter.reception(application), "accept", Map.of("feeReceipt", "BL-0002"))
                .expect(422, "not-acceptable");
        chronicle.note("accepting it as it is: 422 not-acceptable");
        var reception = counter.reception(application);
        counter.attempt(reception, "supplement-request", request()).expect(200);
        counter.attempt(reception, "supplement-request", request()).expect(412);
        chronicle.note("asking again with the task as it was: 412");
        var event = city.events().await(application, "case.supplement-requested");
        chronicle.expect("defects in form 02", event.data().path("items").size(), 3);
        chronicle.expect("state", event.portalCode(), 5);
        var told = city.mailbox().await(mail, 2).getLast();
        chronicle.expectThat("the mail names what is missing", told.text().contains("Tờ khai CT01"));
    }

    /** Sat 22/08 08:30, a working day: everything comes. */
    void supplemented() {
        var binh = city.binh();
        Seen.by(binh, application, 5);
        binh.intake().attach(application, "CT01", "Tờ khai CT01");
        binh.intake().attach(application, "CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
        var form = Map.of("newDwellingCommune", "hoan-kiem", "newDwellingAddress", "Số 5 phố Hàng Trống");
        binh.intake().supplement(application, Map.of("form", form)).expect(202);
        city.events().await(application, "case.supplement-received");
        city.mailbox().await(mail, 3);
        var file = counter.read(application).expect(200);
        chronicle.expect("faults left", Findings.faults(file), List.of());
        counter.attempt(counter.reception(application), "supplement-request", request())
                .expect(409, "supplement-exhausted");
        chronicle.note("asking a second time: 409 supplement-exhausted (NĐ 309/2026 Art. 8(1): once)");
    }

    /** Mon 24/08 15:20. */
    void acceptedAfterThree() {
        var file = counter.accept(application, "BL-0002");
        // 7 WORKING_DAY, NEXT_DAY (M1: 15:00 plays no part): Tue 25/08, Wed 26, Thu 27, Fri 28; 29-30 weekend, 31/08 to
        // 02/09 off; day 5 Thu 03/09, day 6 Fri 04/09, day 7 Mon 07/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-07T17:00");
        var record = city.partner().awaitPackage(POLICE, file.text("/caseCode"));
        chronicle.expect(
                "what the police have on record",
                record.at("/content/form/newDwellingAddress").asText(),
                "Số 5 phố Hàng Trống");
        city.events().await(application, "case.package-acknowledged");
        city.mailbox().await(mail, 5);
    }

    /** Fri 28/08 11:00: the result comes before the acknowledgement it follows, and each comes twice. */
    void policeAnswerTwiceAndOutOfOrder() {
        var caseCode = counter.read(application).text("/caseCode");
        var packageId = city.partner().packageId(POLICE, caseCode);
        var result = Map.of("kind", "RESULT", "outcome", "GRANTED", "sequence", 2, "repeat", 2);
        var early = city.partner().report(POLICE, packageId, result);
        chronicle.expect("answers to the early result", Attempts.states(early), List.of("WAITING", "DUPLICATE"));
        chronicle.expect(
                "the leg still waits",
                counter.read(application)
                        .among("/legs", "key", LEG)
                        .path("state")
                        .asText(),
                "PROCESSING");
        var late = city.partner().report(POLICE, packageId, Map.of("kind", "RECEIVED", "sequence", 1, "repeat", 2));
        chronicle.expect("answers to the late receipt", Attempts.states(late), List.of("APPLIED", "DUPLICATE"));
        city.events().await(application, "case.result-issued");
        chronicle.expect(
                "results issued",
                city.events().of(application, "case.result-issued").size(),
                1);
    }

    /** Fri 28/08 14:00: an online result is handed over when its owner first reads it. */
    void readByTheOwner() {
        Seen.by(city.binh(), application, 9);
        city.binh().intake().readResult(application, LEG).expect(200);
        city.events().await(application, "case.result-handed-over");
        city.binh().intake().readResult(application, LEG).expect(200);
        var road = city.events().cases(application);
        chronicle.expect(
                "portal states", road.stream().map(Fact::portalCode).distinct().toList(), List.of(1, 5, 2, 4, 9, 10));
        chronicle.expect(
                "handed over",
                city.events().of(application, "case.result-handed-over").size(),
                1);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_SUPPLEMENT);
    }

    private static Map<String, ?> request() {
        return Map.of(
                "reason",
                "Hồ sơ chưa đủ thành phần",
                "items",
                List.of(
                        item("CT01", "MISSING_PAPER", "Thiếu Tờ khai CT01"),
                        item("CHO-O-HOP-PHAP", "MISSING_PAPER", "Thiếu giấy tờ chứng minh chỗ ở hợp pháp"),
                        item("form", "INEXACT", "Chưa khai địa chỉ nơi ở mới")));
    }

    private static Map<String, ?> item(String document, String reasonCode, String text) {
        return Map.of("document", document, "reasonCode", reasonCode, "text", Map.of("vi", text));
    }
}
