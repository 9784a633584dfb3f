package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.DecisionRow.APPROVE;
import static vn.motcua.playbook.DecisionRow.SUBMIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;

/** A procedure for which the law sets no limit: that is said with its reason, and no date is promised. */
final class WithoutLimit {
    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final String code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    WithoutLimit(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("an.khong-thoi-han");
    }

    /** Fri 21/08 16:00: in force from Mon 07/09. */
    void decided() {
        var provisions = Provisions.of("1.004873");
        ((ObjectNode) provisions.at("/caseTypes/0/ways/0")).remove("limit");
        ((ObjectNode) provisions.at("/process/0")).remove("limits");
        chronicle.expect(
                "a procedure without a limit, and nobody says why",
                decision("3602/QĐ-UBND", provisions)
                        .at(SUBMIT)
                        .attempt(SUBMIT)
                        .expect(422, "decision-faulty")
                        .at("/errors")
                        .findValuesAsText("code"),
                List.of("no-limit"));
        var reason = Map.of("vi", "Luật không đặt thời hạn", "en", "The law sets none");
        provisions.withArray("accepted").addPOJO(Map.of("code", "no-limit", "reason", reason));
        decision("3603/QĐ-UBND", provisions).past(APPROVE);
    }

    private Decision decision(String number, JsonNode provisions) {
        return new Decision(city, Provisions.heading(city.own(number), "2026-08-21", "2026-09-07"))
                .line(Provisions.line("NEW", code, provisions));
    }

    /** Mon 07/09 10:10. */
    void accepted() {
        var file = new Case(
                city, Filings.maritalStatus(code, "101", "cau-giay", Citizen.AN).mail(mail));
        chronicle.named("without a limit", file.past(CaseRow.OPEN)).past(CaseRow.SUBMIT);
        chronicle.expect("due", file.give(ACCEPT).text("/dueAt"), "");
        chronicle.expectThat(
                "the mail promises no date",
                city.mailbox().await(mail, 2).getLast().text().contains("chưa có ngày hẹn trả"));
    }
}
