package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ANNOUNCE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.util.List;
import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/** Requests that must be refused, and an application that its applicant withdraws. */
final class Refusals {
    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final Case withdrawn;

    Refusals(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("chi.rut");
        withdrawn = new Case(city, filing("Làm thủ tục vay vốn"));
    }

    /** Thu 20/08 15:10: opens and submits twice each; the result is one application. */
    void theSameSubmissionTwice() {
        var chi = city.api("chi", Service.INTAKE);
        var opening = withdrawn.call(OPEN).keyed("k1-" + mail);
        var first = chi.send(opening).expect(201);
        var second = chi.send(opening).expect(201);
        chronicle.expect("one key, the same answer", second.body(), first.body());
        var other = Call.post(opening.path(), filing("Mua nhà").fields()).keyed("k1-" + mail);
        chi.send(other).expect(422, "idempotency-key-reused");
        chronicle.note("the same key for something else: 422 idempotency-key-reused");
        withdrawn.know("id", first.text("/id"));
        chronicle.named("withdrawn", withdrawn.afterwards(OPEN)).past(ANNOUNCE);
        submittedTwice(chi);
        withdrawn.await("case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect(
                "submissions on Kafka", withdrawn.told("application.submitted").size(), 1);
    }

    private void submittedTwice(Api chi) {
        var submission = withdrawn.call(SUBMIT);
        var receipt = chi.send(submission).expect(202);
        chronicle.expect("the same receipt", chi.send(submission).body(), receipt.body());
        withdrawn.attempt(SUBMIT).expect(409, "already-submitted");
        chronicle.note("submitting it under another key: 409 already-submitted");
    }

    /** Thu 20/08 15:20: Phạm Văn Dũng is no party of the case, and an officer of another ward does not work on it. */
    void anOutsiderReads(Case somebodys) {
        somebodys.view("dung").expect(404);
        somebodys.timeline("dung").expect(404);
        somebodys.file("cb-102-2").expect(404);
        somebodys.view("cb-102-2").expect(404);
        chronicle.note("an outsider reads the case of another: 404, whoever asks and wherever");
        chronicle.expect(
                "cases in the outsider's list",
                city.api("dung", Service.INTAKE)
                        .get("/v1/applications")
                        .expect(200)
                        .at("/items")
                        .size(),
                0);
    }

    /** Thu 20/08 15:30: nothing is decided yet (118/2025/NĐ-CP Art. 21). */
    void withdrawnByTheApplicant() {
        withdrawn.give(WITHDRAW);
        var event = withdrawn.await("case.withdrawn");
        chronicle.expectThat(
                "form 05 has a number", event.data().path("number").asText().matches("\\d+/TBD-TTPVHCC"));
        chronicle.expect(
                "portal states",
                withdrawn.facts().stream().map(Fact::portalCode).toList(),
                List.of(1, 7));
        chronicle.expect("tasks left", withdrawn.tasks("cb-102-1").size(), 0);
        chronicle.expect("what the applicant sees", withdrawn.seen("chi", 7).number("/portalCode"), 7);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_WITHDRAWN);
    }

    private Filing filing(String purpose) {
        return Filings.maritalStatusOfChi()
                .mail(mail)
                .form(Map.of("residenceCommune", "hoan-kiem", "maritalStatus", "SINGLE", "purpose", purpose));
    }
}
