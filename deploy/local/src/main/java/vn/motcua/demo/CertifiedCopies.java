package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;

/** 2.000815: registered, accepted, issued and returned by one command while the citizen stands at the counter. */
final class CertifiedCopies {
    private final City city;
    private final Chronicle chronicle;

    CertifiedCopies(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /**
     * Thu 20/08 15:05. 1 WORKING_DAY, SAME_DAY_CUTOFF (M2): after 15:00 the next working day is day 1, Fri 21/08. Up to
     * 15:00 it would be due the same day; with the rule switched off this fails.
     */
    void onThursdayAfterThree() {
        settle("copies-thu", "2026-08-21T17:00");
    }

    /** Fri 21/08 15:05. As before; the next working day is Sat 22/08, worked for the swapped Mon 31/08. */
    void onFridayAfterThree() {
        settle("copies-fri", "2026-08-22T17:00");
    }

    private void settle(String name, String due) {
        var mail = city.mailAddress(name);
        var filing = Filing.of("2.000815", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", mail, "vi")
                .form(Map.of("paper", "Bằng tốt nghiệp đại học", "pages", 2, "copies", 3));
        var sitting = Map.of("signer", "cb-101-4", "receiptWanted", false, "feeReceipt", "BL-" + name);
        var begin = System.nanoTime();
        var application =
                chronicle.named(name, city.officer("cb-101-1").counter().settleInOneSitting(filing, sitting));
        var issued = city.events().await(application, "case.result-issued");
        // Told, not asserted: how fast it must be is measured on a quiet machine (./motcua figures).
        chronicle.note("from the command to the result %d ms".formatted((System.nanoTime() - begin) / 1_000_000));
        city.events().await(application, "case.result-handed-over");
        chronicle.expectTime("due, had it not been settled at once", issued.dueAt(), due);
        expectTheWholeRoad(application);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_SITTING);
    }

    private void expectTheWholeRoad(UUID application) {
        var road = city.events().cases(application);
        chronicle.expect(
                "portal states", road.stream().map(Fact::portalCode).toList(), List.of(1, 2, 2, 4, 4, 4, 9, 10));
        var accepted = city.events().of(application, "case.accepted").getFirst().data();
        chronicle.expect(
                "form 01, only on request", accepted.path("receiptIssued").asBoolean(), false);
        var file = city.officer("cb-101-1").read(application).expect(200);
        chronicle.expect("state of the case", file.text("/state"), "RETURNED");
        // 3 copies of 2 pages at 2,000 đ a page.
        chronicle.expect("fee", file.number("/fees/0/amount"), 12_000);
    }
}
