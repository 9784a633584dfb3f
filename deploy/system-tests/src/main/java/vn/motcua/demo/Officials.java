package vn.motcua.demo;

import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.City;

/** What officials see of a case, each as far as the work needs it. */
final class Officials {
    private final City city;
    private final Chronicle chronicle;

    Officials(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Thu 20/08 15:50, after the acceptance: the examination waits in the judicial unit, and nobody has taken it. */
    void seeWhatIsOpen(Case marital) {
        var code = marital.file().text("/caseCode");
        var received = city.api("cb-101-3", Service.ROUTING)
                .get("/v1/tasks?scope=RECEIVED&case=" + marital.known("id"))
                .expect(200);
        chronicle.expect("in the head of the one-stop's list", received.text("/items/0/caseCode"), code);
        chronicle.expect("with its owner", received.text("/items/0/ownerName"), "Nguyễn Văn An");
        chronicle.expect("in the unit", received.text("/items/0/unit"), "tu-phap");
        chronicle.expect("who answers for it", received.text("/items/0/accountableName"), "Vũ Đức Thắng");
        // As many hours as the ward is open between now and then.
        chronicle.note("time left until %s: %s"
                .formatted(received.text("/items/0/dueAt"), received.text("/items/0/timeLeft")));
        var board = city.api("cb-101-4", Service.ROUTING)
                .get("/v1/agencies/H26.101/board")
                .expect(200);
        chronicle.expectThat(
                "the chair's board counts it (%d open)".formatted(board.number("/all/open")),
                board.number("/all/open") > 0);
        city.api("cb-101-1", Service.ROUTING).get("/v1/agencies/H26.101/board").expect(403, "post-missing");
        chronicle.note("a board is for those who lead: 403 post-missing for the counter");
    }

    /** Somebody calls and has only a name. */
    void findAndRead(Case marital) {
        var found = city.api("cb-101-1", Service.ROUTING)
                .get("/v1/cases?name=an%20nguyen&filedOn=2026-08-20")
                .expect(200);
        chronicle.expectThat(
                "found by a name without marks",
                found.at("/items")
                        .valueStream()
                        .anyMatch(row -> row.path("id").asText().equals(marital.known("id"))));
        var application = "/v1/cases/" + marital.known("id") + "/application";
        var people = city.api("cb-101-1", Service.ROUTING).get(application).expect(200);
        chronicle.expect(
                "the counter reads on what basis she files",
                people.text("/authority").startsWith("Giấy ủy quyền số 12/2026"),
                true);
        city.api("cb-102-1", Service.ROUTING).get(application).expect(404);
        chronicle.note("each look at the people is recorded; another ward gets 404");
    }
}
