package vn.motcua.drill.load;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ACKNOWLEDGE_RESULT;
import static vn.motcua.playbook.CaseRow.ANSWER;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASK;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.DRAFT_EXTENSION;
import static vn.motcua.playbook.CaseRow.DRAFT_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.FIND_COMPLETE;
import static vn.motcua.playbook.CaseRow.FIND_INCOMPLETE;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.REFUSE;
import static vn.motcua.playbook.CaseRow.RETURN_EXTENSION;
import static vn.motcua.playbook.CaseRow.RETURN_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SEND_EXTENSION;
import static vn.motcua.playbook.CaseRow.SEND_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SETTLE;
import static vn.motcua.playbook.CaseRow.SIGN_EXTENSION;
import static vn.motcua.playbook.CaseRow.SIGN_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;
import static vn.motcua.playbook.CaseRow.missing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;

/** One application on its {@link JourneyKind}, from the filing to its end. */
final class Journey {
    static final String POLICE = "police-residence-system";

    private final City city;
    private final RetryingHand<Case> hand;
    private final OtherAgency police;
    private final String mail;
    private final RandomGenerator random;
    private Case file;

    Journey(City city, RetryingClient client, Pace pace, String mail) {
        this.city = city;
        this.mail = mail;
        hand = new RetryingHand<>(client, pace, mail);
        random = pace.random();
        police = new OtherAgency(city, POLICE, hand, pace);
    }

    UUID travel(JourneyKind kind) {
        switch (kind) {
            case COUNTER -> counter();
            case ONE_SITTING -> oneSitting();
            case SUPPLEMENT -> supplement();
            case INCOMPLETE -> incomplete();
            case REFUSED -> refused();
            case WITHDRAWN -> withdrawn();
            case PORTAL -> portal();
        }
        return file.id();
    }

    private void counter() {
        filed(Filings.maritalStatus().mail(mail).atTheCounter());
        file.give(ACCEPT, CLAIM);
        file.give(DRAFT_EXTENSION, RETURN_EXTENSION, DRAFT_EXTENSION, SIGN_EXTENSION, SEND_EXTENSION);
        file.give(SUBMIT_DRAFT, APPROVE, ISSUE, HAND_OVER);
    }

    private void oneSitting() {
        file(Filings.certifiedCopies("101").mail(mail));
        file.give(SETTLE);
        file.await("cb-101-1", Case.portalState(10));
    }

    private void supplement() {
        filed(Filings.residenceWithPapersMissing().mail(mail));
        file.give(ASK.saying(missing("CT01", "Còn thiếu CT01", "CHO-O-HOP-PHAP", "Còn thiếu CHO-O-HOP-PHAP")));
        file.await("binh", Case.portalState(5));
        file.give(
                ATTACH.saying(Content.paper("CT01", "Tờ khai CT01")),
                ATTACH.saying(Content.paper("CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp")),
                SUPPLEMENT.saying(Map.of("form", Filings.residence().fields().get("form"))),
                ACCEPT);
        police.work(file, random);
        file.give(ACKNOWLEDGE_RESULT);
    }

    private void incomplete() {
        filed(Filings.maritalStatus().mail(mail));
        file.give(ACCEPT, CLAIM);
        file.give(DRAFT_SUPPLEMENT, RETURN_SUPPLEMENT, DRAFT_SUPPLEMENT, SIGN_SUPPLEMENT, SEND_SUPPLEMENT);
        file.give(ANSWER, FIND_INCOMPLETE, ANSWER, FIND_COMPLETE);
        file.give(SUBMIT_DRAFT, APPROVE, ISSUE, ACKNOWLEDGE_RESULT);
    }

    private void refused() {
        filed(Filings.maritalStatusOfChi().mail(mail).withoutPapers());
        file.give(REFUSE);
        file.await("chi", Case.portalState(3));
    }

    private void withdrawn() {
        filed(Filings.maritalStatusOfChi().mail(mail));
        if (random.nextBoolean()) {
            file.await("cb-102-1", Case.AT_THE_COUNTER);
        }
        file.give(WITHDRAW);
        file.await("chi", Case.portalState(7));
    }

    private void portal() {
        var child = Map.of("name", "Nguyễn Minh Khôi", "dateOfBirth", "2026-09-10", "sex", "MALE");
        var dossier = "G22.99.08-" + UUID.randomUUID();
        filed(Filings.birth("3.000722", dossier, child, false, keptByThePortal())
                .contact(mail, random.nextBoolean() ? "en" : "vi"));
        file.give(ACCEPT.saying(Map.of()), CLAIM, SUBMIT_DRAFT, APPROVE, ISSUE);
        police.work(file, random);
        for (var leg : List.of("civil-status", "residence", "social-insurance")) {
            file.on(leg, null, null).give(ACKNOWLEDGE_RESULT);
        }
    }

    private String keptByThePortal() {
        var paper = city.partner().documentAddress("giay-chung-sinh-" + UUID.randomUUID() + ".pdf");
        hand.await("the portal to keep a document", () -> city.partner().tryKeep(paper, "Giấy chứng sinh"));
        return paper.toString();
    }

    private void file(Filing filing) {
        file = new Case(city, hand, filing);
    }

    private void filed(Filing filing) {
        file(filing);
        file.past(SUBMIT);
    }
}
