package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message from a system to routing: the body of {@code POST /v1/external-messages}.
 *
 * @param sequence counts the messages about one package, from 1
 * @param at RFC 3339
 * @param outcome with RESULT only
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
        String reason) {

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
