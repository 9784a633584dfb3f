package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;

/** A counter answers a pile of applications in one call: a bad one stops nothing. */
final class ManyAtOnce {
    private final City city;
    private final Chronicle chronicle;

    ManyAtOnce(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Thu 20/08 15:35, at Hoàn Kiếm. The second was read before somebody else changed it. */
    void threeAreAcceptedInOneCall() {
        var waiting = Stream.of("mot", "hai", "ba")
                .map(name -> new Case(city, Filings.maritalStatusOfChi().mail(city.mailAddress("chi.lo-" + name)))
                        .past(SUBMIT)
                        .at(ACCEPT))
                .toList();
        var items = waiting.stream()
                .map(file -> Map.of(
                        "task",
                        file.known("task"),
                        "version",
                        file == waiting.get(1) ? 99 : Integer.valueOf(file.known("version")),
                        "statement",
                        Map.of("exemption", "Hộ nghèo")))
                .toList();

        var answer = city.api("cb-102-1", Service.ROUTING)
                .post("/v1/batches/accept", Map.of("items", items))
                .expect(200);

        chronicle.expect(
                "what became of each",
                answer.all("/items").stream()
                        .map(item -> item.path("problem")
                                .path("status")
                                .asText(item.path("state").asText()))
                        .toList(),
                List.of("ACCEPTED", "412", "ACCEPTED"));
        chronicle.expect("the one that was not accepted", waiting.get(1).file().text("/state"), "SUBMITTED");
    }
}
