package vn.motcua.procedure.decision;

import com.fasterxml.jackson.databind.JsonNode;

/** A line as it is read. @param content what it orders, as GET /v1/format describes it */
record LineView(String key, String action, JsonNode content) {
    static LineView of(DecisionLine line) {
        return new LineView(line.key(), line.action(), line.tree());
    }
}
