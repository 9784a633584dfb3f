package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.playbook.client.Letter;

/**
 * Every applicant with an address has a mail for each event that they must be told of (NĐ 224/2026/NĐ-CP Art. 15(1)g). The
 * Message-ID is made of the event's id; a repeat after a crash is the same mail. There is no mail without such an event.
 */
final class MailCheck extends Check {
    /** Event types that always cause a mail, independent of their content; copied by hand from notification/README.md. */
    private static final Set<String> ALWAYS = Set.of(
            "case.opened",
            "case.supplement-requested",
            "case.supplement-received",
            "case.supplement-incomplete",
            "case.leg-resumed",
            "case.leg-extended",
            "case.leg-stopped",
            "case.form-corrected",
            "case.check-expired",
            "case.rechecked",
            "case.refused",
            "case.accepted",
            "case.leg-not-opened",
            "case.result-handed-over",
            "case.withdrawn",
            "case.withdrawal-too-late");

    MailCheck() {
        super("mails missing or unfounded");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var applications = world.by("intake.application", "id");
        var letters = world.mails().stream().collect(Collectors.groupingBy(Letter::messageId));
        var due = new HashMap<String, Carried>();
        world.factsOf("routing").values().stream()
                .flatMap(List::stream)
                .filter(MailCheck::isTold)
                .forEach(event -> due.put("<" + event.id() + ".mail@motcua.vn>", event));
        due.forEach((messageId, event) -> {
            var address = applications
                    .getOrDefault(event.subject(), MissingNode.getInstance())
                    .at("/contact/email")
                    .asText("");
            if (!address.isEmpty()) {
                came(event, address, letters.getOrDefault(messageId, List.of()), examination);
            }
        });
        letters.forEach((messageId, all) -> examination.expect(
                due.containsKey(messageId), all.getFirst().to(), "a mail that nothing gave rise to: %s", messageId));
        world.rows("notification.delivery").forEach(row -> ended(row, examination));
    }

    private static void came(Carried event, String address, List<Letter> letters, Examination examination) {
        examination.expect(!letters.isEmpty(), event.subject(), "no mail of %s, event %s", event.type(), event.id());
        for (var letter : letters) {
            examination.expect(
                    letter.to().equals(address), event.subject(), "a mail to %s went to %s", address, letter.to());
            var first = letters.getFirst();
            examination.expect(
                    letter.text().equals(first.text()) && letter.subject().equals(first.subject()),
                    event.subject(),
                    "the repeat of a mail is another mail: %s",
                    letter.messageId());
        }
    }

    private static void ended(JsonNode delivery, Examination examination) {
        var state = delivery.path("state").asText();
        examination.expect(
                state.equals("SENT") || state.equals("NO_ADDRESS"),
                delivery.path("application_id").asText(),
                "a delivery over %s is %s: %s",
                delivery.path("channel").asText(),
                state,
                delivery.path("reason").asText());
    }

    static boolean isTold(Carried event) {
        var data = event.data();
        return switch (event.type()) {
            case "case.leg-opened" -> !data.path("agency").equals(data.at("/status/receivingAgency"));
            case "case.task-assigned" -> data.at("/handler/role").asText().equals("CASE_OFFICER");
            case "case.result-issued" ->
                data.path("outcome").asText().equals("REJECTED")
                        || data.at("/status/appointments")
                                .findValuesAsText("leg")
                                .contains(event.leg());
            default -> ALWAYS.contains(event.type());
        };
    }
}
