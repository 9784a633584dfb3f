package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A message from a system to routing: the body of {@code POST /v1/external-messages}.
 *
 * @param sequence counts the messages about one package, from 1
 * @param at RFC 3339
 * @param outcome with RESULT only
 * @param reason why not, unless everything is granted; why more is wanted
 * @param basis the provision that the reason rests on
 * @param items what the applicant is to supplement, with SUPPLEMENT_WANTED only
 * @param dueAt the new date, with MORE_TIME_WANTED only
 * @param result {@code {code, number, name, issuedAt}}, with RESULT only
 */
record Message(
        String messageId,
        String packageId,
        int sequence,
        Kind kind,
        String at,
        JsonNode handler,
        Outcome outcome,
        JsonNode result,
        String reason,
        String basis,
        List<JsonNode> items,
        String dueAt) {

    enum Kind {
        RECEIVED,
        IN_PROGRESS,
        SUPPLEMENT_WANTED,
        MORE_TIME_WANTED,
        RESULT
    }

    enum Outcome {
        GRANTED,
        REJECTED
    }
}
