package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/** 1.004873 on paper at the counter of Cầu Giấy: filed by one person for another, settled by the ward itself. */
final class MaritalStatus {
    private final String mail;
    private static final String LEG = "certificate";
    private static final List<String> ROAD = List.of(
            "case.opened",
            "case.accepted",
            "case.leg-opened",
            "case.task-assigned",
            "case.leg-submitted",
            "case.leg-approved",
            "case.result-issued",
            "case.result-handed-over");

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private UUID application;

    MaritalStatus(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-101-1");
        mail = city.mailAddress("an.hon-nhan");
    }

    UUID application() {
        return application;
    }

    /** Thu 20/08 14:50. */
    void filedAtTheCounter() {
        var filing = Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .transactor(city.binh(), "Giấy ủy quyền số 12/2026, UBND phường Cầu Giấy chứng thực ngày 19/08/2026")
                .contact("Nguyễn Văn An", mail, "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Đăng ký kết hôn"));
        application = chronicle.named("marital", openedWhereSheWorks(filing));
        counter.counter().attach(application, "TO-KHAI", "Tờ khai");
        counter.counter().submit(application);
        city.events().await(application, "case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect(
                "faults found", Findings.faults(counter.read(application).expect(200)), List.of());
    }

    /** A system that has just started hears a moment later who works at which counter. */
    private UUID openedWhereSheWorks(Filing filing) {
        var opened = Eventually.get(
                "intake to know who works at the counter of Cầu Giấy",
                () -> Optional.of(counter.counter().tryOpen(filing, Applicant.newKey()))
                        .filter(answer -> answer.status() != 403));
        return UUID.fromString(opened.expect(201).text("/id"));
    }

    /** Thu 20/08 14:55. */
    void accepted() {
        var file = counter.accept(application, "BL-0001");
        // 3 WORKING_DAY, NEXT_DAY (docs/law.md, Counting, M1): acceptance Thu 20/08 does not count; day 1 Fri 21/08,
        // day 2 Sat
        // 22/08 (worked for the swapped Mon 31/08), day 3 Mon 24/08; due at the close of the office, 17:00.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        chronicle.expectThat(
                "the code is Cầu Giấy's of that day (%s)".formatted(file.text("/caseCode")),
                file.text("/caseCode").matches("H26\\.101-260820-\\d{4,}"));
        var dates = counter.deadlines(application);
        chronicle.expectTime(
                "the proof of the appointment counts to", dates.hanoi("/1/proof/dueAt"), "2026-08-24T17:00");
        chronicle.note(dates.text("/1/proof/text"));
        whatASupplementWouldDo();
        var told = city.events().await(application, "case.accepted");
        chronicle.expectTime("due, as the event tells it", told.dueAt(), "2026-08-24T17:00");
        var letter = city.mailbox().await(mail, 2).getLast().text();
        chronicle.expectThat("the mail of the acceptance names the code", letter.contains(file.text("/caseCode")));
        chronicle.expectThat("and the agency, in Vietnamese", letter.contains("Ủy ban nhân dân phường Cầu Giấy"));
    }

    private void whatASupplementWouldDo() {
        var stop =
                Map.of("from", "2026-08-21T10:00:00+07:00", "to", "2026-08-25T09:00:00+07:00", "afterwards", "RESTART");
        var limit = Map.of("value", 3, "unit", "WORKING_DAY", "mode", "NEXT_DAY");
        var preview = counter.previewDeadline(Map.of(
                "limit", limit, "agency", "H26.101", "start", "2026-08-20T14:55:00+07:00", "stops", List.of(stop)));
        // From zero on Tue 25/08: Wed 26, Thu 27, Fri 28.
        // By the index Fri 21 counted, Sat 22 to Tue 25 did not: Wed 26, Thu 27.
        chronicle.expectTime("were a supplement asked for, from zero", preview.hanoi("/dueAt"), "2026-08-28T17:00");
        chronicle.expectTime("and by the index", preview.hanoi("/indexDueAt"), "2026-08-27T17:00");
    }

    /** Fri 21/08 09:00: the head of the unit, who may also sign for the chair, writes the draft himself. */
    void draftedByTheHeadOfTheUnit() {
        var head = city.officer("cb-101-6");
        head.claim(application, LEG, "appraise");
        head.submitDraft(application, LEG, "appraise", "Xác nhận: hiện tại chưa đăng ký kết hôn với ai");
        var draft = head.task(application, LEG, "approve");
        head.attempt(draft, "approve", null).expect(403, "preparer-cannot-approve");
        city.mailbox().await(mail, 3);
        chronicle.note("cb-101-6 may sign, but not what he drafted himself: 403 preparer-cannot-approve");
    }

    /** Sat 22/08 09:00, a working day. */
    void approvedAndIssued() {
        city.officer("cb-101-4").approve(application, LEG, "approve");
        var file = city.officer("cb-101-5").issue(application, LEG, "issue");
        chronicle.expect("state once issued", file.number("/portalCode"), 9);
        chronicle.expectThat(
                "numbered", file.among("/legs", "key", LEG).path("number").isTextual());
        city.events().await(application, "case.result-issued");
        city.mailbox().await(mail, 4);
    }

    /** Mon 24/08 09:30. */
    void handedOver() {
        counter.handOver(application, LEG);
        city.events().await(application, "case.result-handed-over");
        var road = city.events().cases(application);
        chronicle.expect("its road", road.stream().map(Fact::type).toList(), ROAD);
        chronicle.expect(
                "sequence", road.stream().map(Fact::sequence).toList(), List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        // docs/law.md, Portal codes: 1 new, 2 received, 4 in process, 9 processed, 10 returned.
        chronicle.expect(
                "portal states", road.stream().map(Fact::portalCode).toList(), List.of(1, 2, 2, 4, 4, 4, 9, 10));
        var seen = Seen.by(city.an(), application, 10);
        chronicle.expect("what the owner sees", seen.number("/portalCode"), 10);
        chronicle.expect(
                "what the transactor sees",
                Seen.by(city.binh(), application, 10).number("/portalCode"),
                10);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_COUNTER);
    }
}
