package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/**
 * Two cases that turn out to lack something after they were accepted: a certificate of marital status, whose owner answers and
 * whose clock starts from zero; and a birth bundle, whose owner does not answer in time.
 */
final class Incomplete {
    private static final String CERTIFICATE = "certificate";
    private static final String CIVIL_STATUS = "civil-status";

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private final Officer officer;
    private final Officer head;
    private final String mail;
    private final String dossier;
    private UUID answered;
    private UUID unanswered;

    Incomplete(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-101-1");
        officer = city.officer("cb-101-2");
        head = city.officer("cb-101-6");
        mail = city.mailAddress("an.bo-sung");
        dossier = city.own("G22.99.08-260903-000777");
    }

    /** Thu 20/08 15:40. */
    void accepted() {
        var filing = Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", mail, "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "DIVORCED", "purpose", "Kết hôn"));
        answered = chronicle.named("divorced", city.an().intake().open(filing));
        city.an().intake().attach(answered, "TO-KHAI", "Tờ khai");
        city.an().intake().attach(answered, "GIAY-TO-LY-HON", "Bản án ly hôn của toà án nước ngoài");
        city.an().intake().submit(answered);
        city.events().await(answered, "case.opened");
        var file = counter.accept(answered, "BL-0003");
        // 3 WORKING_DAY, NEXT_DAY (M1) from Thu 20/08: Fri 21, Sat 22 (worked), Mon 24/08.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        city.mailbox().await(mail, 2);
    }

    /** Fri 21/08 09:15: the officer writes, the head of the unit signs, the one-stop sends. */
    void askedFor() {
        officer.claim(answered, CERTIFICATE, "appraise");
        ask(answered, CERTIFICATE, "Thiếu trích lục ghi chú ly hôn");
        var asked = city.events().await(answered, "case.supplement-requested");
        chronicle.expect("state", asked.portalCode(), 5);
        var file = counter.read(answered).expect(200).among("/legs", "key", CERTIFICATE);
        chronicle.expect("the leg", file.path("state").asText(), "SUPPLEMENT_REQUESTED");
        chronicle.expectThat(
                "no text limits the owner's time",
                file.path("answerBy").asText("").isEmpty());
        chronicle.note(counter.deadlines(answered).text("/2/proof/text"));
        // Opened, accepted, who handles it, form 02.
        var told = city.mailbox().await(mail, 4).getLast();
        chronicle.expectThat("the mail names what is missing", told.text().contains("trích lục ghi chú ly hôn"));
    }

    /** Mon 24/08 10:00: the owner sends it; the one-stop finds it complete half an hour later. */
    void answered() {
        Seen.by(city.an(), answered, 5);
        city.an().intake().attach(answered, "GIAY-TO-LY-HON", "Trích lục ghi chú ly hôn");
        city.an().intake().supplement(answered, Map.of("note", "Đã bổ sung")).expect(202);
        city.events().await(answered, "case.supplement-received");
        var review = counter.task(answered, CERTIFICATE, "supplement-review");
        var file = counter.attempt(review, "supplement/complete", null).expect(200);
        // From zero since Mon 24/08 (61/2018/NĐ-CP Art. 19(4)): Tue 25, Wed 26, Thu 27.
        chronicle.expectTime("due now", file.hanoi("/dueAt"), "2026-08-27T17:00");
        var proof = counter.deadlines(answered).among("", "kind", "LEG");
        chronicle.expectTime("and as first promised", Answer.hanoi(proof.path("dueAt")), "2026-08-24T17:00");
        var resumed = city.events().await(answered, "case.leg-resumed");
        chronicle.expectTime(
                "the event tells the date before", Answer.hanoi(resumed.data().path("dueBefore")), "2026-08-24T17:00");
        var told = city.mailbox().await(mail, 6).getLast();
        chronicle.expectThat("and the mail both", told.text().contains("27/08/2026 17:00"));
    }

    /** Wed 26/08 09:00. */
    void granted() {
        officer.submitDraft(answered, CERTIFICATE, "appraise", "Xác nhận: đã ly hôn, chưa kết hôn với ai");
        city.officer("cb-101-4").approve(answered, CERTIFICATE, "approve");
        city.officer("cb-101-5").issue(answered, CERTIFICATE, "issue");
        Seen.by(city.an(), answered, 9);
        city.an().intake().readResult(answered, CERTIFICATE).expect(200);
        city.events().await(answered, "case.result-handed-over");
        chronicle.expect(
                "portal states",
                city.events().cases(answered).stream().map(Fact::portalCode).toList(),
                List.of(1, 2, 2, 4, 4, 4, 5, 5, 4, 4, 4, 9, 10));
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_INCOMPLETE);
    }

    /** Thu 03/09 10:30: a birth bundle whose paper cannot be read. */
    void askedForWithATerm() {
        var portal = city.portal();
        unanswered = chronicle.named("unread", portal.open(bundle()));
        var url = city.partner().keepDocument("giay-chung-sinh-000777.pdf", "Giấy chứng sinh");
        portal.announce(unanswered, "GIAY-CHUNG-SINH", "Giấy chứng sinh", url).expect(201);
        portal.submit(unanswered);
        city.events().await(unanswered, "case.opened");
        counter.accept(unanswered);
        officer.claim(unanswered, CIVIL_STATUS, "appraise");
        ask(unanswered, CIVIL_STATUS, "Bản chụp giấy chứng sinh không đọc được");
        var asked = city.events().await(unanswered, "case.supplement-requested");
        // 7 WORKING_DAY (63/2024/NĐ-CP Art. 4(7) as amended by 301/2026 Art. 3(4)): 04, 07 to 11, Mon 14/09.
        chronicle.expectTime("the parents have until", Answer.hanoi(asked.data().path("answerBy")), "2026-09-14T17:00");
    }

    private Filing bundle() {
        return Filing.of("3.000722", "H26.101", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", city.mailAddress("binh.khong-tra-loi"), "vi")
                .fromPortal(dossier, 2)
                .form(Map.of(
                        "child",
                        Map.of("name", "Nguyễn Minh Anh", "dateOfBirth", "2026-08-28", "sex", "FEMALE"),
                        "mother",
                        Map.of("name", "Trần Thị Bình", "personalNumber", "001190000002"),
                        "registrationCommune",
                        "cau-giay",
                        "dwellingCommune",
                        "cau-giay",
                        "dwellingAddress",
                        "Số 10 phố Trần Đăng Ninh",
                        "identityCardWanted",
                        false));
    }

    /** Tue 15/09 08:00: the system proposes, a person stops. */
    void stopped() {
        var overdue = counter.task(unanswered, CIVIL_STATUS, "supplement-overdue");
        var file = counter.attempt(overdue, "stop", Map.of("reason", "Quá thời hạn bổ sung hồ sơ"))
                .expect(200);
        chronicle.expect("state", file.text("/state"), "STOPPED");
        chronicle.expect(
                "what waited for it",
                file.among("/legs", "key", "residence").path("state").asText(),
                "NOT_OPENED");
        var seen = Seen.by(city.binh(), unanswered, 8);
        chronicle.expect("what the mother sees", seen.text("/state"), "CLOSED");
    }

    private void ask(UUID application, String leg, String what) {
        var item = Map.of("reasonCode", "MISSING_PAPER", "text", Map.of("vi", what));
        var request = Map.of("reason", "Chưa đủ căn cứ giải quyết", "items", List.of(item));
        officer.attempt(officer.task(application, leg, "appraise"), "supplement-draft", request)
                .expect(200);
        head.attempt(head.task(application, leg, "supplement-sign"), "supplement-draft/sign", null)
                .expect(200);
        counter.attempt(counter.task(application, leg, "supplement-send"), "supplement-draft/send", null)
                .expect(200);
    }
}
