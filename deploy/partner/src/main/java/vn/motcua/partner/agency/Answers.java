package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.motcua.partner.agency.Message.Kind;
import vn.motcua.partner.agency.Message.Outcome;
import vn.motcua.partner.agency.Packages.Key;
import vn.motcua.partner.http.Json;

/** The default texts of a system when no command sets them. */
final class Answers {
    private Answers() {}

    static Message received(Key key, AgencyPackage about, String at) {
        var sequence = about.nextSequence();
        return new Message(
                newId(),
                key.packageId(),
                sequence,
                Kind.RECEIVED,
                at,
                handler(key.system()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Message result(Key key, AgencyPackage about, Outcome outcome, String at) {
        return new Message(
                newId(),
                key.packageId(),
                about.nextSequence(),
                Kind.RESULT,
                at,
                handler(key.system()),
                outcome,
                paper(about, outcome, at),
                reason(outcome),
                basis(outcome),
                null,
                null);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static ObjectNode handler(String system) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", "Cán bộ trực hệ thống")
                .put("unit", system);
    }

    /** A refusal is a numbered paper like a grant; its code is that of the first result that the package asks for. */
    static ObjectNode paper(AgencyPackage about, Outcome outcome, String at) {
        var granted = outcome == Outcome.GRANTED;
        var content = about.content();
        var asked = content.path("results").path(0);
        var leg = content.path("legKey").asText();
        return Json.MAPPER
                .createObjectNode()
                .put("code", textOr(asked.path("code"), leg))
                .put("number", about.receipt().remoteCode() + (granted ? "/KQ" : "/TC"))
                .put("name", granted ? textOr(asked.path("name"), "Kết quả " + leg) : "Văn bản từ chối")
                // A paper has a date without a time.
                .put("issuedAt", at.substring(0, "yyyy-MM-dd".length()));
    }

    static String reason(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> null;
            case REJECTED -> "Không đủ điều kiện giải quyết theo quy định";
        };
    }

    static String basis(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> null;
            case REJECTED -> "Điều 19 khoản 8 Nghị định 61/2018/NĐ-CP";
        };
    }

    private static String textOr(JsonNode node, String other) {
        return node.isTextual() ? node.textValue() : other;
    }
}
