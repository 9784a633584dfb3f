package vn.motcua.drill.load;

import static vn.motcua.drill.ledger.Operation.ACCEPT;
import static vn.motcua.drill.ledger.Operation.APPROVE;
import static vn.motcua.drill.ledger.Operation.ASK_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.CLAIM;
import static vn.motcua.drill.ledger.Operation.DRAFT_EXTENSION;
import static vn.motcua.drill.ledger.Operation.DRAFT_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.HAND_OVER;
import static vn.motcua.drill.ledger.Operation.ISSUE;
import static vn.motcua.drill.ledger.Operation.REFUSE;
import static vn.motcua.drill.ledger.Operation.RETURN_EXTENSION;
import static vn.motcua.drill.ledger.Operation.RETURN_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.SEND_EXTENSION;
import static vn.motcua.drill.ledger.Operation.SEND_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.SIGN_EXTENSION;
import static vn.motcua.drill.ledger.Operation.SIGN_SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.SUBMIT_DRAFT;
import static vn.motcua.drill.ledger.Operation.SUPPLEMENT_COMPLETE;
import static vn.motcua.drill.ledger.Operation.SUPPLEMENT_INCOMPLETE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Officer;
import vn.motcua.drill.load.Desk.Verb;

/** A ward's people: counter (1), case officer (2), head of the one-stop (3), chair (4), clerk (5), head of the unit (6). @param ward its code without the province */
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

    /** The officer writes it twice, for the head of the unit wants it clearer. */
    void askWhileProcessing(String leg) {
        var head = city.officer("cb-" + ward + "-6");
        var item = Map.of("reasonCode", "INEXACT", "text", Map.of("vi", "Tờ khai chưa có chữ ký"));
        var draft = new Verb("supplement-draft", "appraise", Map.of("items", List.of(item), "reason", "Chưa đủ"));
        var clearer = new Verb("supplement-draft/return", "supplement-sign", Map.of("reason", "Nêu rõ hơn"));
        acts.work(caseOfficer(), DRAFT_SUPPLEMENT, leg, draft);
        acts.work(head, RETURN_SUPPLEMENT, leg, clearer);
        acts.work(caseOfficer(), DRAFT_SUPPLEMENT, leg, draft);
        acts.work(head, SIGN_SUPPLEMENT, leg, new Verb("supplement-draft/sign", "supplement-sign", null));
        acts.work(counter(), SEND_SUPPLEMENT, leg, new Verb("supplement-draft/send", "supplement-send", null));
    }

    void findIncomplete(String leg) {
        var missing = Map.of("reason", "Không đọc được");
        acts.work(
                counter(), SUPPLEMENT_INCOMPLETE, leg, new Verb("supplement/incomplete", "supplement-review", missing));
    }

    void findComplete(String leg) {
        acts.work(counter(), SUPPLEMENT_COMPLETE, leg, new Verb("supplement/complete", "supplement-review", null));
    }

    /** Two weeks more; the head of the agency wants the reason clearer. */
    void apologise(String leg) {
        var head = city.officer("cb-" + ward + "-4");
        var due = acts.await(
                "the case", () -> counter().read(acts.application()), view -> Optional.of(view.text("/dueAt")));
        var fortnight = OffsetDateTime.parse(due).plusWeeks(2).toString();
        var draft = new Verb("extension-draft", "appraise", Map.of("reason", "Chờ xác minh", "dueAt", fortnight));
        var clearer = new Verb("extension-draft/return", "extension-sign", Map.of("reason", "Nêu rõ hơn"));
        acts.work(caseOfficer(), DRAFT_EXTENSION, leg, draft);
        acts.work(head, RETURN_EXTENSION, leg, clearer);
        acts.work(caseOfficer(), DRAFT_EXTENSION, leg, draft);
        acts.work(head, SIGN_EXTENSION, leg, new Verb("extension-draft/sign", "extension-sign", null));
        acts.work(
                city.officer("cb-" + ward + "-3"),
                SEND_EXTENSION,
                leg,
                new Verb("extension-draft/send", "extension-send", null));
    }

    /** From the case officer's desk to the number in the register. */
    void decide(String leg) {
        claim(leg);
        settle(leg);
    }

    void claim(String leg) {
        acts.work(caseOfficer(), CLAIM, leg, new Verb("claim", "appraise", null));
    }

    private Officer caseOfficer() {
        return city.officer("cb-" + ward + "-2");
    }

    /** What he has taken, decided. */
    void settle(String leg) {
        var proposal = Map.of("proposal", Map.of("outcome", "GRANTED", "summary", "Đủ điều kiện"));
        acts.work(caseOfficer(), SUBMIT_DRAFT, leg, new Verb("complete", "appraise", proposal));
        acts.work(city.officer("cb-" + ward + "-4"), APPROVE, leg, new Verb("approve", "approve", null));
        acts.work(city.officer("cb-" + ward + "-5"), ISSUE, leg, new Verb("issue", "issue", Map.of()));
    }

    void handOver(String leg) {
        acts.work(counter(), HAND_OVER, leg, new Verb("hand-over", "hand-over", Map.of("receiver", "OWNER")));
    }
}
