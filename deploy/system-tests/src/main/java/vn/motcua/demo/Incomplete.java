package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ACKNOWLEDGE_RESULT;
import static vn.motcua.playbook.CaseRow.ANSWER;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.DRAFT_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.FIND_COMPLETE;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SEND_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SIGN_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.STOP;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.granting;
import static vn.motcua.playbook.CaseRow.unclear;

import java.util.List;
import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/**
 * Two cases found incomplete after acceptance: a certificate of marital status, whose owner answers, so that the
 * period starts again from zero; and a birth bundle, whose owner does not answer in time.
 */
final class Incomplete {
    private static final String CERTIFICATE = "certificate";
    private static final String DIVORCE = "GIAY-TO-LY-HON";

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final Case divorced;
    private Case unread;

    Incomplete(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("an.bo-sung");
        divorced = new Case(
                city,
                Filings.maritalStatus()
                        .mail(mail)
                        .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "DIVORCED", "purpose", "Kết hôn"))
                        .paper(DIVORCE, "Bản án ly hôn của toà án nước ngoài"));
    }

    /** Thu 20/08 15:40. */
    void accepted() {
        chronicle.named("divorced", divorced.past(OPEN)).past(SUBMIT);
        var file = divorced.give(ACCEPT.saying(Map.of("feeReceipt", "BL-0003")));
        // 3 WORKING_DAY, NEXT_DAY (M1) from Thu 20/08: Fri 21, Sat 22 (worked), Mon 24/08.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        city.mailbox().await(mail, 2);
    }

    /** Fri 21/08 09:15: the officer writes, the head of the unit signs, the one-stop sends. */
    void askedFor() {
        divorced.give(CLAIM);
        var asked = ask(divorced, "Thiếu trích lục ghi chú ly hôn");
        chronicle.expect("state", asked.portalCode(), 5);
        var file = divorced.file().among("/legs", "key", CERTIFICATE);
        chronicle.expect("the leg", file.path("state").asText(), "SUPPLEMENT_REQUESTED");
        chronicle.expectThat(
                "no text limits the owner's time",
                file.path("answerBy").asText("").isEmpty());
        chronicle.note(divorced.deadlines().text("/2/proof/text"));
        // Mails: opened, accepted, officer assigned, form 02.
        var told = city.mailbox().await(mail, 4).getLast();
        chronicle.expectThat("the mail names what is missing", told.text().contains("trích lục ghi chú ly hôn"));
    }

    /** Mon 24/08 10:00: the owner sends the paper; the one-stop finds the case complete half an hour later. */
    void answered() {
        divorced.seen("an", 5);
        divorced.give(ATTACH.saying(Content.paper(DIVORCE, "Trích lục ghi chú ly hôn")));
        divorced.give(ANSWER);
        divorced.await("case.supplement-received");
        var file = divorced.give(FIND_COMPLETE);
        // Restarted from zero on Mon 24/08 (61/2018/NĐ-CP Art. 19(4)): Tue 25, Wed 26, Thu 27.
        chronicle.expectTime("due now", file.hanoi("/dueAt"), "2026-08-27T17:00");
        var proof = divorced.deadlines().among("", "kind", "LEG");
        chronicle.expectTime("and as first promised", Answer.hanoi(proof.path("dueAt")), "2026-08-24T17:00");
        var resumed = divorced.await("case.leg-resumed");
        chronicle.expectTime(
                "the event tells the date before", Answer.hanoi(resumed.data().path("dueBefore")), "2026-08-24T17:00");
        var told = city.mailbox().await(mail, 6).getLast();
        chronicle.expectThat("and the mail both", told.text().contains("27/08/2026 17:00"));
    }

    /** Wed 26/08 09:00. */
    void granted() {
        divorced.give(SUBMIT_DRAFT.saying(granting("Xác nhận: đã ly hôn, chưa kết hôn với ai")));
        divorced.give(APPROVE);
        divorced.give(ISSUE);
        divorced.seen("an", 9);
        divorced.give(ACKNOWLEDGE_RESULT);
        divorced.await("case.result-handed-over");
        chronicle.expect(
                "portal states",
                divorced.facts().stream().map(Fact::portalCode).toList(),
                List.of(1, 2, 2, 4, 4, 4, 5, 5, 4, 4, 4, 9, 10));
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_INCOMPLETE);
    }

    /** Thu 03/09 10:30: a birth bundle whose paper cannot be read. */
    void askedForWithATerm() {
        var url = city.partner().keepDocument("giay-chung-sinh-000777.pdf", "Giấy chứng sinh");
        var child = Map.of("name", "Nguyễn Minh Anh", "dateOfBirth", "2026-08-28", "sex", "FEMALE");
        var dossier = city.own("G22.99.08-260903-000777");
        unread = new Case(
                city,
                Filings.birth("3.000722", dossier, child, false, url).mail(city.mailAddress("binh.khong-tra-loi")));
        chronicle.named("unread", unread.past(OPEN)).past(SUBMIT);
        unread.give(ACCEPT.saying(Map.of()));
        unread.give(CLAIM);
        var asked = ask(unread, "Bản chụp giấy chứng sinh không đọc được");
        // 7 WORKING_DAY (63/2024/NĐ-CP Art. 4(7) as amended by 301/2026 Art. 3(4)): 04, 07 to 11, Mon 14/09.
        chronicle.expectTime("the parents have until", Answer.hanoi(asked.data().path("answerBy")), "2026-09-14T17:00");
    }

    /** Tue 15/09 08:00: the system proposes to stop the case, a person stops it. */
    void stopped() {
        var file = unread.give(STOP);
        chronicle.expect("state", file.text("/state"), "STOPPED");
        chronicle.expect(
                "what waited for it",
                file.among("/legs", "key", "residence").path("state").asText(),
                "NOT_OPENED");
        chronicle.expect("what the mother sees", unread.seen("binh", 8).text("/state"), "CLOSED");
    }

    private static Fact ask(Case file, String what) {
        file.give(DRAFT_SUPPLEMENT.saying(unclear(what)));
        file.give(SIGN_SUPPLEMENT);
        file.give(SEND_SUPPLEMENT);
        return file.await("case.supplement-requested");
    }
}
