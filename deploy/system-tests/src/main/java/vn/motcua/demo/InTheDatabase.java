package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ASK;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** What a published database holds is looked up; the applicant is asked for it only where the database does not answer or is wrong. */
final class InTheDatabase {
    private static final String PAPER = "GIAY-XAC-NHAN-CU";

    private final City city;
    private final Chronicle chronicle;

    InTheDatabase(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Fri 21/08 09:10: somebody who got a certificate before, and does not bring it. */
    void lookedUp() {
        var renewed = Filings.maritalStatus()
                .mail(city.mailAddress("an.cap-lai"))
                .form(Map.of(
                        "residenceCommune",
                        "cau-giay",
                        "maritalStatus",
                        "SINGLE",
                        "purpose",
                        "Kết hôn",
                        "issuedBefore",
                        true));
        city.partner().holds(renewed.owner().personalNumber(), PAPER, Map.of("number", "77/2026/UBND-XNTTHN"));
        var file = new Case(city, renewed).past(SUBMIT).at(ACCEPT);
        var found = Eventually.get(
                "the database to answer",
                () -> Optional.of(lookups(file))
                        .filter(answer -> answer.text("/items/0/standing").equals("FOUND")));
        chronicle.expect("what the database says", found.text("/items/0/data/number"), "77/2026/UBND-XNTTHN");
        file.attempt(ASK.saying(asking("MISSING_PAPER"))).expect(422, "held-in-database");
        file.attempt(ASK.saying(asking("DB_UNAVAILABLE"))).expect(422, "held-in-database");
        chronicle.note("asking for it, or saying that the database is away: 422 held-in-database");
        file.give(ACCEPT);
    }

    private Answer lookups(Case file) {
        return city.api("cb-101-1", Service.ROUTING)
                .get("/v1/cases/" + file.known("id") + "/lookups")
                .expect(200);
    }

    private static Map<String, ?> asking(String reason) {
        var item = Map.of("document", PAPER, "reasonCode", reason, "text", Map.of("vi", "Thiếu giấy xác nhận cũ"));
        return Map.of("reason", "Thiếu giấy tờ", "items", List.of(item));
    }
}
