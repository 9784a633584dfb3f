package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.DRAFT_EXTENSION;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SEND_EXTENSION;
import static vn.motcua.playbook.CaseRow.SIGN_EXTENSION;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.granting;

import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Order;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/** Two certificates that wait for an enquiry at another agency: the office apologises for one in time, for the other too late. */
final class Apology {
    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final String lateMail;
    private final Case inTime;
    private final Case late;

    Apology(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("an.hen-lai");
        lateMail = city.mailAddress("an.hen-lai-cham");
        inTime = new Case(city, Filings.maritalStatus().mail(mail));
        late = new Case(city, Filings.maritalStatus().mail(lateMail));
    }

    /** Thu 20/08 15:45. */
    void accepted() {
        accepted("enquiry", inTime);
        accepted("late enquiry", late);
    }

    private void accepted(String name, Case enquiry) {
        chronicle.named(name, enquiry.past(OPEN)).past(SUBMIT);
        var file = enquiry.give(ACCEPT.saying(Map.of("feeReceipt", "BL-0004")));
        // 3 WORKING_DAY, NEXT_DAY (M1) from Thu 20/08: Fri 21, Sat 22 (worked), Mon 24/08.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        enquiry.give(CLAIM);
    }

    /** Fri 21/08 09:20: three days before the due date; one day is enough (61/2018/NĐ-CP Art. 19(9)). */
    void inTime() {
        var extended = apologise(inTime, "2026-08-27T17:00:00+07:00");
        chronicle.expect("late", extended.data().path("late").asBoolean(), false);
        chronicle.expectTime("due now", inTime.file().hanoi("/dueAt"), "2026-08-27T17:00");
        chronicle.expectTime("before", Answer.hanoi(extended.data().path("dueBefore")), "2026-08-24T17:00");
        chronicle.note(inTime.deadlines().text("/4/proof/text"));
        // Mails: opened, accepted, officer assigned, the apology.
        var told = city.mailbox().await(mail, 4).getLast();
        chronicle.expectThat("the mail apologises", told.text().contains("Chúng tôi xin lỗi"));
        chronicle.expectThat("and names the new date", told.text().contains("27/08/2026 17:00"));
        var again = draft("Chờ thêm", "2026-08-28T17:00:00+07:00");
        inTime.at(again).attempt(again).expect(409, "extension-exhausted");
    }

    /** Wed 26/08 09:10: the due date was Monday. */
    void tooLate() {
        var extended = apologise(late, "2026-08-28T17:00:00+07:00");
        chronicle.expect("late", extended.data().path("late").asBoolean(), true);
        chronicle.expectTime("the case is still late by", late.file().hanoi("/dueAt"), "2026-08-24T17:00");
        var told = city.mailbox().await(lateMail, 4).getLast();
        chronicle.expectThat("and the mail says so", told.text().contains("vẫn được tính là quá hạn"));
        late.give(SUBMIT_DRAFT.saying(granting("Xác nhận: chưa kết hôn với ai")));
        late.give(APPROVE);
        late.give(ISSUE);
        late.await("case.result-issued");
    }

    private static Fact apologise(Case enquiry, String dueAt) {
        enquiry.give(draft("Chờ xác minh của địa phương khác", dueAt));
        enquiry.give(SIGN_EXTENSION);
        enquiry.give(SEND_EXTENSION);
        return enquiry.await("case.leg-extended");
    }

    private static Order<Case> draft(String reason, String dueAt) {
        return DRAFT_EXTENSION.saying(Map.of("reason", reason, "dueAt", dueAt));
    }
}
