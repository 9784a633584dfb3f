package vn.motcua.demo;

import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/** Two certificates that wait for an enquiry elsewhere: for one the office apologises in time, for the other too late. */
final class Apology {
    private static final String CERTIFICATE = "certificate";

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private final Officer officer;
    private final String mail;
    private final String lateMail;
    private UUID inTime;
    private UUID late;

    Apology(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-101-1");
        officer = city.officer("cb-101-2");
        mail = city.mailAddress("an.hen-lai");
        lateMail = city.mailAddress("an.hen-lai-cham");
    }

    /** Thu 20/08 15:45. */
    void accepted() {
        inTime = accepted("enquiry", mail);
        late = accepted("late enquiry", lateMail);
    }

    private UUID accepted(String name, String address) {
        var filing = Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", address, "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
        var application = chronicle.named(name, city.an().intake().open(filing));
        city.an().intake().attach(application, "TO-KHAI", "Tờ khai");
        city.an().intake().submit(application);
        city.events().await(application, "case.opened");
        var file = counter.accept(application, "BL-0004");
        // 3 WORKING_DAY, NEXT_DAY (M1) from Thu 20/08: Fri 21, Sat 22 (worked), Mon 24/08.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        officer.claim(application, CERTIFICATE, "appraise");
        return application;
    }

    /** Fri 21/08 09:20: three days before the day it ends; one would do (61/2018/NĐ-CP Art. 19(9)). */
    void inTime() {
        var extended = apologise(inTime, "2026-08-27T17:00:00+07:00");
        chronicle.expect("late", extended.data().path("late").asBoolean(), false);
        var file = counter.read(inTime).expect(200);
        chronicle.expectTime("due now", file.hanoi("/dueAt"), "2026-08-27T17:00");
        chronicle.expectTime("before", Answer.hanoi(extended.data().path("dueBefore")), "2026-08-24T17:00");
        chronicle.note(counter.deadlines(inTime).text("/4/proof/text"));
        // Opened, accepted, who handles it, the apology.
        var told = city.mailbox().await(mail, 4).getLast();
        chronicle.expectThat("the mail apologises", told.text().contains("Chúng tôi xin lỗi"));
        chronicle.expectThat("and names the new date", told.text().contains("27/08/2026 17:00"));
        var again = Map.of("reason", "Chờ thêm", "dueAt", "2026-08-28T17:00:00+07:00");
        officer.attempt(officer.task(inTime, CERTIFICATE, "appraise"), "extension-draft", again)
                .expect(409, "extension-exhausted");
    }

    /** Wed 26/08 09:10: the date was Monday's. */
    void tooLate() {
        var extended = apologise(late, "2026-08-28T17:00:00+07:00");
        chronicle.expect("late", extended.data().path("late").asBoolean(), true);
        var file = counter.read(late).expect(200);
        chronicle.expectTime("the case is still late by", file.hanoi("/dueAt"), "2026-08-24T17:00");
        var told = city.mailbox().await(lateMail, 4).getLast();
        chronicle.expectThat("and the mail says so", told.text().contains("vẫn được tính là quá hạn"));
        officer.submitDraft(late, CERTIFICATE, "appraise", "Xác nhận: chưa kết hôn với ai");
        city.officer("cb-101-4").approve(late, CERTIFICATE, "approve");
        city.officer("cb-101-5").issue(late, CERTIFICATE, "issue");
        city.events().await(late, "case.result-issued");
    }

    private Fact apologise(UUID application, String dueAt) {
        var request = Map.of("reason", "Chờ xác minh của địa phương khác", "dueAt", dueAt);
        officer.attempt(officer.task(application, CERTIFICATE, "appraise"), "extension-draft", request)
                .expect(200);
        hand("cb-101-4", application, "extension-sign", "extension-draft/sign");
        hand("cb-101-3", application, "extension-send", "extension-draft/send");
        return city.events().await(application, "case.leg-extended");
    }

    private void hand(String who, UUID application, String step, String verb) {
        var hand = city.officer(who);
        hand.attempt(hand.task(application, CERTIFICATE, step), verb, null).expect(200);
    }
}
