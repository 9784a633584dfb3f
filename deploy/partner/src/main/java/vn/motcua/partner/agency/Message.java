package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message from a system to routing: the body of {@code POST /v1/external-messages}.
 *
 * @param sequence counts the messages about one package, from 1
 * @param at RFC 3339
 * @param outcome with RESULT only
 * @param reason why not, unless everything is granted
 * @param basis the provision that the reason rests on
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
        String basis) {

    enum Kind {
        RECEIVED,
        IN_PROGRESS,
        RESULT
    }

    enum Outcome {
        GRANTED,
        REJECTED
    }
}
