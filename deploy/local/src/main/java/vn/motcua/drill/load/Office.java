package vn.motcua.drill.load;

import static vn.motcua.drill.ledger.Operation.ACCEPT;
import static vn.motcua.drill.ledger.Operation.APPROVE;
import static vn.motcua.drill.ledger.Operation.ASK_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.CLAIM;
import static vn.motcua.drill.ledger.Operation.HAND_OVER;
import static vn.motcua.drill.ledger.Operation.ISSUE;
import static vn.motcua.drill.ledger.Operation.REFUSE;
import static vn.motcua.drill.ledger.Operation.SUBMIT_DRAFT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Officer;
import vn.motcua.drill.load.Desk.Verb;

/** A ward's people: counter (1), case officer (2), chair (4), clerk (5). @param ward its code without the province */
record Office(City city, String ward, Acts acts) {
    private static final String RECEPTION = "reception";

    Officer counter() {
        return city.officer("cb-" + ward + "-1");
    }

    /** @return the case code */
    String accept(String feeReceipt) {
        var body = feeReceipt == null ? Map.of() : Map.of("feeReceipt", feeReceipt);
        acts.work(counter(), ACCEPT, null, new Verb("accept", RECEPTION, body));
        // Not the command's own answer: it may have been lost.
        return acts.await(
                "the case code",
                () -> counter().read(acts.application()),
                view -> Optional.of(view.text("/caseCode")).filter(code -> !code.isEmpty()));
    }

    void askForSupplement(String... documents) {
        var items = List.of(documents).stream()
                .map(document -> Map.of(
                        "document",
                        document,
                        "reasonCode",
                        "MISSING_PAPER",
                        "text",
                        Map.of("vi", "Còn thiếu " + document)))
                .toList();
        var body = Map.of("items", items, "reason", "Hồ sơ chưa đầy đủ");
        acts.work(counter(), ASK_SUPPLEMENT, null, new Verb("supplement-request", RECEPTION, body));
    }

    void refuse(String reason) {
        acts.work(counter(), REFUSE, null, new Verb("refuse", RECEPTION, Map.of("reason", reason)));
    }

    /** From the case officer's desk to the number in the register. */
    void decide(String leg) {
        var caseOfficer = city.officer("cb-" + ward + "-2");
        var proposal = Map.of("proposal", Map.of("outcome", "GRANTED", "summary", "Đủ điều kiện"));
        acts.work(caseOfficer, CLAIM, leg, new Verb("claim", "appraise", null));
        acts.work(caseOfficer, SUBMIT_DRAFT, leg, new Verb("complete", "appraise", proposal));
        acts.work(city.officer("cb-" + ward + "-4"), APPROVE, leg, new Verb("approve", "approve", null));
        acts.work(city.officer("cb-" + ward + "-5"), ISSUE, leg, new Verb("issue", "issue", Map.of()));
    }

    void handOver(String leg) {
        acts.work(counter(), HAND_OVER, leg, new Verb("hand-over", "hand-over", Map.of("receiver", "OWNER")));
    }
}
