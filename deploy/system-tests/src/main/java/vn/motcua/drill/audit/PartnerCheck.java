package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The other agency has each package once; routing has applied each report it acknowledged, and no other. */
final class PartnerCheck extends Check {
    PartnerCheck() {
        super("packages or external results lost or doubled");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var records = records(world, examination);
        var messages = world.by("routing.remote_message", "id");
        var known = new HashMap<String, JsonNode>();
        for (var row : world.rows("routing.package")) {
            var id = row.path("id").asText();
            var record = records.get(id);
            var state = row.path("state").asText();
            examination.expect(
                    !state.equals("TO_SEND"), row.path("case_id").asText(), "package %s still waits: %s", id, row);
            examination.expect(
                    record != null || state.equals("CANCELLED"),
                    row.path("case_id").asText(),
                    "package %s is not at %s",
                    id,
                    row.path("system"));
            if (record != null) {
                sent(row.path("case_id").asText(), record, messages, known, examination);
            }
        }
        messages.forEach((id, row) -> {
            examination.expect(known.containsKey(id), id, "a report that no system has sent: %s", row);
            examination.expect(row.hasNonNull("applied_at"), id, "a report that was never applied: %s", row);
        });
    }

    private static Map<String, JsonNode> records(Snapshot world, Examination examination) {
        var records = new HashMap<String, JsonNode>();
        world.packages()
                .forEach((system, all) -> all.forEach(record -> {
                    var id = record.path("packageId").asText();
                    examination.expect(records.put(id, record) == null, id, "%s has it twice", system);
                    record.path("repeats")
                            .forEach(repeat -> examination.expect(
                                    repeat.path("same").asBoolean(), id, "repeated with other content"));
                }));
        return records;
    }

    private static void sent(
            String caseId,
            JsonNode record,
            Map<String, JsonNode> messages,
            Map<String, JsonNode> known,
            Examination examination) {
        for (var sent : record.path("sent")) {
            var id = sent.at("/message/messageId").asText();
            known.put(id, sent);
            if (wasTaken(sent)) {
                examination.expect(
                        messages.containsKey(id),
                        caseId,
                        "a report was acknowledged and is not there: %s",
                        sent.path("message"));
            }
        }
    }

    private static boolean wasTaken(JsonNode sent) {
        return StreamSupport.stream(sent.path("attempts").spliterator(), false)
                .anyMatch(attempt -> attempt.path("status").asInt() == 200);
    }
}
