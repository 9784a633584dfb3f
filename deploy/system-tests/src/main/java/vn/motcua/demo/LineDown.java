package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;

/** The line was down yesterday, and the counter worked on paper: it enters this morning what it received then. */
final class LineDown {
    private final City city;
    private final Chronicle chronicle;

    LineDown(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Fri 21/08 09:05, of what was received on Thu 20/08 16:20. */
    void enteredAfterwards() {
        var filing =
                Filings.maritalStatus().mail(city.mailAddress("an.mat-mang")).atTheCounter();
        var received = new Case(city, filing);
        var order = SUBMIT.saying(Map.of(
                "onPaper",
                Map.of("receivedAt", "2026-08-20T16:20:00+07:00", "receivedBy", "cb-101-1", "reason", "Mất kết nối")));
        received.at(order)
                .attempt(SUBMIT.saying(Map.of(
                        "onPaper",
                        Map.of("receivedAt", "2026-08-13T09:00:00+07:00", "receivedBy", "cb-101-1", "reason", "Quên"))))
                .expect(400, "invalid");
        chronicle.note("what was received more than a week ago: 400 invalid");
        received.give(order);
        received.await("case.opened");
        received.give(ACCEPT);
        var file = received.file();
        chronicle.expectTime("accepted when it was received", file.hanoi("/acceptedAt"), "2026-08-20T16:20");
        // 3 WORKING_DAY, NEXT_DAY, from Thursday: Fri 21, Sat 22 (worked) and Mon 24/08.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        chronicle.expect("who received it", file.text("/onPaper/officer"), "cb-101-1");
    }
}
