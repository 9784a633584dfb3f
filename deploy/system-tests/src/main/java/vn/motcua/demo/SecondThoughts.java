package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CHANGE;
import static vn.motcua.playbook.CaseRow.CORRECT_CONTACT;
import static vn.motcua.playbook.CaseRow.DELETE;
import static vn.motcua.playbook.CaseRow.NAME_PAPER;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.REMOVE;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Post;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** An applicant reads back what she entered, and puts it right: a draft before it is filed, her telephone afterwards. */
final class SecondThoughts {
    private final City city;
    private final Chronicle chronicle;

    SecondThoughts(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Thu 20/08 15:25. */
    void aDraftIsPutRight() {
        var draft = new Case(city, filing("Vay vốn")).past(OPEN);
        draft.give(ATTACH);
        draft.give(NAME_PAPER);
        chronicle.expect(
                "how the paper is named now", draft.view("chi").expect(200).text("/documents/0/name"), "Giấy tờ khác");
        draft.give(REMOVE);
        chronicle.expect(
                "papers left in the draft",
                draft.view("chi").expect(200).at("/documents").size(),
                0);
        draft.give(CHANGE.saying(filing("Mua nhà").fields()));
        chronicle.expect("what the draft says now", answers(draft).text("/form/purpose"), "Mua nhà");
        draft.give(DELETE);
        draft.view("chi").expect(404);
        chronicle.note("a deleted draft: 404");
    }

    /** Thu 20/08 15:26: nobody else's doing; the counter sees the new number. */
    void aContactIsCorrected() {
        var file = chronicle.named("corrected", new Case(city, filing("Vay vốn")).past(SUBMIT));
        file.await("case.opened");
        file.attempt(CHANGE).expect(409, "already-submitted");
        file.attempt(DELETE).expect(409, "already-submitted");
        chronicle.note("changing or deleting what is filed: 409 already-submitted");
        file.give(CORRECT_CONTACT);
        var counter = Post.COUNTER.at(file.filing().ward());
        Eventually.holds(
                "the counter to see the new number",
                () -> seenBy(counter, file).text("/contact/phone").equals("0912345679"));
        chronicle.expect(
                "the applicant's timeline",
                file.timeline("chi").expect(200).at("/items").findValuesAsText("event").stream()
                        .anyMatch("CONTACT_CORRECTED"::equals),
                true);
        file.give(WITHDRAW);
        file.await("case.withdrawn");
    }

    private Answer answers(Case draft) {
        return city.send("chi", Service.INTAKE, Call.get(draft.fill("/v1/applications/{id}/filing")))
                .expect(200);
    }

    private Answer seenBy(String officer, Case file) {
        return city.send(officer, Service.ROUTING, Call.get(file.fill("/v1/cases/{id}/application")))
                .expect(200);
    }

    private Filing filing(String purpose) {
        return Filings.maritalStatusOfChi()
                .mail(city.mailAddress("chi.nghi-lai"))
                .form(Map.of("residenceCommune", "hoan-kiem", "maritalStatus", "SINGLE", "purpose", purpose));
    }
}
