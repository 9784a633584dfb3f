package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.CORRECT_FORM;
import static vn.motcua.playbook.CaseRow.CORRECT_RECEIPT;
import static vn.motcua.playbook.CaseRow.GIVE_BACK;
import static vn.motcua.playbook.CaseRow.NOTE;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.TRANSFER;

import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;

/** Officials pass work on: to the right counter, to somebody who has time, and with a word about it. */
final class FromHandToHand {
    private final City city;
    private final Chronicle chronicle;

    FromHandToHand(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Thu 20/08 15:37: somebody of Hoàn Kiếm has filed at Cầu Giấy. */
    void passedOnToTheRightCounter() {
        var strayed = new Case(
                        city,
                        Filings.maritalStatus("1.004873", "101", "hoan-kiem", Citizen.CHI)
                                .mail(city.mailAddress("chi.nham-noi")))
                .past(SUBMIT);
        strayed.give(TRANSFER);
        strayed.await("case.rechecked");
        var there = city.api("cb-102-1", Service.ROUTING)
                .get("/v1/cases/" + strayed.known("id"))
                .expect(200);
        chronicle.expect("the case at Hoàn Kiếm", there.text("/state"), "SUBMITTED");
        chronicle.expect("filed when it was filed first", there.text("/filedAt").startsWith("2026-08-20T15:37"), true);
        city.api("cb-101-1", Service.ROUTING)
                .get("/v1/cases/" + strayed.known("id"))
                .expect(404);
        chronicle.note("at Cầu Giấy nobody sees it any more: 404");
    }

    /** Thu 20/08 15:38. */
    void givenBackAndToAnother() {
        var file = new Case(city, Filings.maritalStatus().mail(city.mailAddress("an.trao-tay")))
                .past(SUBMIT)
                .give(NOTE, ACCEPT, CORRECT_RECEIPT, CORRECT_FORM);
        var notes = city.api("cb-101-2", Service.ROUTING)
                .get("/v1/cases/" + file.known("id") + "/notes")
                .expect(200);
        chronicle.expect(
                "what the counter left for the officer", notes.text("/items/0/text"), "Đã gọi điện cho người nộp");
        chronicle.expect("the receipt's right number", file.file().text("/feeReceipt"), "BL-10");
        var forms = city.api("cb-101-1", Service.ROUTING)
                .get("/v1/cases/" + file.known("id") + "/forms")
                .expect(200);
        chronicle.expect("the receipt in place of one with a mistake", forms.text("/1/corrects"), forms.text("/0/id"));
        file.give(ASSIGN, GIVE_BACK, ASSIGN);
        var minh = city
                .api("cb-101-6", Service.ROUTING)
                .get("/v1/agencies/H26.101/officers?unit=tu-phap&role=CASE_OFFICER")
                .expect(200)
                .all("/items")
                .stream()
                .filter(officer -> officer.path("officer").asText().equals("cb-101-2"))
                .findFirst()
                .orElseThrow();
        chronicle.expectThat(
                "the head of the unit sees what %s has open"
                        .formatted(minh.path("name").asText()),
                minh.path("open").asInt() > 0);
    }
}
