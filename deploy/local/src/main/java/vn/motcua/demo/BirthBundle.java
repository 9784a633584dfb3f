package vn.motcua.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/**
 * The birth bundle, filed at the national portal while it was 2.002621 and accepted when it had become 3.000722: one
 * application, four results, three agencies with systems of their own. The mother chose English.
 */
final class BirthBundle {
    private static final String INSURANCE = "social-insurance-system";
    private static final String IDENTITY = "identity-card-system";

    private final City city;
    private final Chronicle chronicle;
    private final Officer counter;
    private final String mail;
    private final String dossier;
    private UUID application;
    private String caseCode;

    BirthBundle(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        counter = city.officer("cb-101-1");
        mail = city.mailAddress("binh.khai-sinh");
        dossier = city.own("G22.99.08-260831-000123");
    }

    UUID application() {
        return application;
    }

    /** Mon 31/08 10:00, a day off, and the last of the old procedure. The portal will not hear the first two echoes. */
    void filedByThePortal() {
        var portal = city.portal();
        application = chronicle.named("birth", portal.open(filing()));
        var again = portal.tryOpen(filing(), Applicant.newKey());
        chronicle.expect("the same dossier number again", again.status(), 409);
        var url = city.partner().keepDocument("giay-chung-sinh-000123.pdf", "Giấy chứng sinh");
        portal.announce(application, "GIAY-CHUNG-SINH", "Giấy chứng sinh", url).expect(201);
        city.partner().refuseEchoes(2);
        portal.submit(application);
        var opened = city.events().await(application, "case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect(
                "procedure in force", opened.data().at("/status/procedure").asText(), "2.002621");
        // 8 WORKING_HOUR from a day off: Thu 03/09 gives 7.5 (8:00-12:00, 13:30-17:00), Fri 04/09 the last half hour.
        chronicle.expectTime(
                "the counter answers by", Answer.hanoi(opened.data().path("answerDueAt")), "2026-09-04T08:30");
    }

    private Filing filing() {
        return Filing.of("2.002621", "H26.101", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", mail, "en")
                .fromPortal(dossier, 2)
                .form(Map.of(
                        "child",
                        Map.of("name", "Nguyễn Minh Khôi", "dateOfBirth", "2026-08-25", "sex", "MALE"),
                        "mother",
                        Map.of("name", "Trần Thị Bình", "personalNumber", "001190000002"),
                        "registrationCommune",
                        "cau-giay",
                        "dwellingCommune",
                        "cau-giay",
                        "dwellingAddress",
                        "Số 10 phố Trần Đăng Ninh",
                        "identityCardWanted",
                        true));
    }

    /** Thu 03/09 08:30, the first working day under the new law. */
    void cannotBeAcceptedAsItWasChecked() {
        counter.attempt(counter.reception(application), "accept", Map.of()).expect(409, "check-expired");
        chronicle.note("accepting what was checked under 2.002621: 409 check-expired");
        var rechecked = city.events().await(application, "case.rechecked");
        city.mailbox().await(mail, 3);
        chronicle.expect(
                "procedure in force", rechecked.data().at("/status/procedure").asText(), "3.000722");
    }

    /** Thu 03/09 09:00. SAME_DAY_CUTOFF throughout (M2): accepted up to 15:00, the day itself is day 1. */
    void accepted() {
        var file = counter.accept(application);
        caseCode = file.text("/caseCode");
        city.events().await(application, "case.leg-opened", "civil-status");
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
        city.officer("cb-101-2").claim(application, "civil-status", "appraise");
        city.officer("cb-101-2").submitDraft(application, "civil-status", "appraise", "Đăng ký khai sinh đúng hạn");
        city.officer("cb-101-4").approve(application, "civil-status", "approve");
        city.officer("cb-101-5").issue(application, "civil-status", "issue");
        city.events().await(application, "case.package-acknowledged", "residence");
        city.events().await(application, "case.package-acknowledged", "social-insurance");
        city.mailbox().await(mail, 8);
        var file = counter.read(application).expect(200);
        chronicle.expect("opened at the same instant", opened(file, "social-insurance"), opened(file, "residence"));
        // 2 WORKING_DAY from Thu 03/09 16:00, after 15:00: Fri 04/09 is day 1, Mon 07/09 day 2.
        chronicle.expectTime("residence, from its opening", due(file, "residence"), "2026-09-07T17:00");
        chronicle.expect(
                "packages for the identity card yet",
                city.partner().packages(IDENTITY, caseCode).size(),
                0);
    }

    /** Fri 04/09 10:00: both report; the card opens after the residence. */
    void policeAndInsuranceReport() {
        report(INSURANCE, "RECEIVED");
        report(Residence.POLICE, "RECEIVED");
        grant(Residence.POLICE);
        city.events().await(application, "case.package-acknowledged", "identity-card");
        grant(INSURANCE);
        city.events().await(application, "case.result-issued", "social-insurance");
        city.mailbox().await(mail, 11);
        // 5 WORKING_DAY from Fri 04/09 10:00: 04, 07, 08, 09, Thu 10/09.
        var file = counter.read(application).expect(200);
        chronicle.expectTime("identity card, from its opening", due(file, "identity-card"), "2026-09-10T17:00");
        chronicle.expectTime("and as promised", appointment(file, "identity-card"), "2026-09-14T17:00");
    }

    /** Thu 10/09 14:00. */
    void cardIssuedAndEverythingRead() {
        report(IDENTITY, "RECEIVED");
        grant(IDENTITY);
        Seen.by(city.binh(), application, 9);
        var results = List.of("civil-status", "residence", "social-insurance", "identity-card");
        results.forEach(leg -> city.binh().intake().readResult(application, leg).expect(200));
        city.events().await(application, "case.result-handed-over", 4);
        chronicle.expect("state", Seen.by(city.binh(), application, 10).number("/portalCode"), 10);
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
