package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ACKNOWLEDGE_RESULT;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.granting;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.City;

/**
 * The birth bundle, filed at the national portal as 2.002621 and accepted after 3.000722 had replaced it: one
 * application, four results, three agencies with systems of their own. The mother chose English.
 */
final class BirthBundle {
    private static final String INSURANCE = "social-insurance-system";
    private static final String IDENTITY = "identity-card-system";

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final String dossier;
    private Case birth;
    private String caseCode;

    BirthBundle(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("binh.khai-sinh");
        dossier = city.own("G22.99.08-260831-000123");
    }

    /** Mon 31/08 10:00, a day off, and the old procedure's last day. The portal refuses the first two echoes. */
    void filedByThePortal() {
        var url = city.partner().keepDocument("giay-chung-sinh-000123.pdf", "Giấy chứng sinh");
        var child = Map.of("name", "Nguyễn Minh Khôi", "dateOfBirth", "2026-08-25", "sex", "MALE");
        birth = new Case(
                city, Filings.birth("2.002621", dossier, child, true, url).contact(mail, "en"));
        chronicle.named("birth", birth.past(OPEN));
        chronicle.expect("the same dossier number again", birth.attempt(OPEN).status(), 409);
        city.partner().refuseEchoes(2);
        birth.past(SUBMIT);
        var opened = birth.await("case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect(
                "procedure in force", opened.data().at("/status/procedure").asText(), "2.002621");
        // 8 WORKING_HOUR from a day off: Thu 03/09 gives 7.5 (8:00-12:00, 13:30-17:00), Fri 04/09 the last half hour.
        chronicle.expectTime(
                "the counter answers by", Answer.hanoi(opened.data().path("answerDueAt")), "2026-09-04T08:30");
    }

    /** Thu 03/09 08:30, the first working day under the new law. */
    void cannotBeAcceptedAsItWasChecked() {
        birth.at(ACCEPT).attempt(ACCEPT.saying(Map.of())).expect(409, "check-expired");
        chronicle.note("accepting what was checked under 2.002621: 409 check-expired");
        var rechecked = birth.await("case.rechecked");
        city.mailbox().await(mail, 3);
        chronicle.expect(
                "procedure in force", rechecked.data().at("/status/procedure").asText(), "3.000722");
    }

    /** Thu 03/09 09:00. SAME_DAY_CUTOFF throughout (M2): accepted up to 15:00, the day itself is day 1. */
    void accepted() {
        var file = birth.give(ACCEPT.saying(Map.of()));
        caseCode = file.text("/caseCode");
        birth.await("case.leg-opened", "civil-status");
        city.mailbox().await(mail, 4);
        // 24 HOUR are clock hours: they run through the night.
        chronicle.expectTime("birth certificate", appointment(file, "civil-status"), "2026-09-04T09:00");
        // 2 WORKING_DAY from there: Fri 04/09 09:00 is day 1, Mon 07/09 day 2.
        chronicle.expectTime("residence", appointment(file, "residence"), "2026-09-07T17:00");
        chronicle.expectTime("health insurance card", appointment(file, "social-insurance"), "2026-09-07T17:00");
        // 5 WORKING_DAY from Mon 07/09 17:00, after 15:00: Tue 08/09 is day 1, Fri 11/09 day 4, Mon 14/09 day 5.
        chronicle.expectTime("identity card", appointment(file, "identity-card"), "2026-09-14T17:00");
        chronicle.expectTime("the last of them", file.hanoi("/dueAt"), "2026-09-14T17:00");
    }

    /** Thu 03/09 16:00: the ward registers the birth; two agencies begin at the same moment. */
    void birthRegistered() {
        birth.give(CLAIM);
        birth.give(SUBMIT_DRAFT.saying(granting("Đăng ký khai sinh đúng hạn")));
        birth.give(APPROVE);
        birth.give(ISSUE);
        birth.await("case.package-acknowledged", "residence");
        birth.await("case.package-acknowledged", "social-insurance");
        city.mailbox().await(mail, 8);
        var file = birth.file();
        chronicle.expect("opened at the same instant", opened(file, "social-insurance"), opened(file, "residence"));
        // 2 WORKING_DAY from Thu 03/09 16:00, after 15:00: Fri 04/09 is day 1, Mon 07/09 day 2.
        chronicle.expectTime("residence, from its opening", due(file, "residence"), "2026-09-07T17:00");
        chronicle.expect(
                "packages for the identity card yet",
                city.partner().packages(IDENTITY, caseCode).size(),
                0);
    }

    /** Fri 04/09 10:00: both agencies report; the leg of the card opens after that of the residence. */
    void policeAndInsuranceReport() {
        report(INSURANCE, "RECEIVED");
        report(Residence.POLICE, "RECEIVED");
        grant(Residence.POLICE);
        birth.await("case.package-acknowledged", "identity-card");
        grant(INSURANCE);
        birth.await("case.result-issued", "social-insurance");
        city.mailbox().await(mail, 11);
        // 5 WORKING_DAY from Fri 04/09 10:00: 04, 07, 08, 09, Thu 10/09.
        var file = birth.file();
        chronicle.expectTime("identity card, from its opening", due(file, "identity-card"), "2026-09-10T17:00");
        chronicle.expectTime("and as promised", appointment(file, "identity-card"), "2026-09-14T17:00");
    }

    /** Thu 10/09 14:00. */
    void cardIssuedAndEverythingRead() {
        report(IDENTITY, "RECEIVED");
        grant(IDENTITY);
        birth.seen("binh", 9);
        Stream.of("civil-status", "residence", "social-insurance", "identity-card")
                .forEach(leg -> birth.on(leg, null, null).give(ACKNOWLEDGE_RESULT));
        city.events().await(birth.id(), "case.result-handed-over", 4);
        chronicle.expect("state", birth.seen("binh", 10).number("/portalCode"), 10);
        Letters.expectEach(city, chronicle, mail, Letters.ENGLISH_BUNDLE);
        Echoes.expectInOrder(city, chronicle, dossier, caseCode);
    }

    private void report(String system, String kind) {
        var packageId = city.partner().packageId(system, caseCode);
        city.partner().report(system, packageId, Map.of("kind", kind));
    }

    private void grant(String system) {
        var packageId = city.partner().packageId(system, caseCode);
        city.partner().report(system, packageId, Map.of("kind", "RESULT", "outcome", "GRANTED"));
    }

    private static LocalDateTime appointment(Answer file, String leg) {
        return Answer.hanoi(file.among("/legs", "key", leg).path("appointment"));
    }

    private static LocalDateTime due(Answer file, String leg) {
        return Answer.hanoi(file.among("/legs", "key", leg).path("dueAt"));
    }

    private static LocalDateTime opened(Answer file, String leg) {
        return Answer.hanoi(file.among("/legs", "key", leg).path("openedAt"));
    }
}
