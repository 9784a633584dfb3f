package vn.motcua.fuzz.generating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.sending.RawCall.Header;

/** A mostly valid request about an existing object, by a caller who is mostly allowed to send it. */
final class Baseline {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A Friday, a working day, weeks after the appointments of all cases of the fuzzed day. */
    private static final String LATER_THAN_ANY_PROMISE = "2026-12-18T16:00:00+07:00";

    private final KnownObjects world;
    private final Callers callers;
    private final Dice dice;
    /** Percentage of values at the bounds of a schema. */
    private final int edges;

    Baseline(KnownObjects world, Callers callers, Dice dice, int edges) {
        this.world = world;
        this.callers = callers;
        this.dice = dice;
        this.edges = edges;
    }

    Draft draft(int number, Operation operation) {
        var draft = new Draft(number, operation);
        var thing = world.thing(operation, dice);
        var caller = caller(operation, thing);
        draft.why.add("asked by " + caller);
        draft.header("Authorization", callers.authorization(caller));
        operation.parameters("path").forEach(parameter -> {
            var name = parameter.path("name").asText();
            var known = thing.ids().get(name);
            draft.path.put(name, known == null ? value(operation, parameter) : known);
        });
        operation.parameters("query").forEach(parameter -> query(draft, parameter, thing));
        headers(draft, thing);
        body(draft, thing);
        return draft;
    }

    private String caller(Operation operation, KnownObjects.Thing thing) {
        if (dice.percent(10)) {
            return Callers.any(dice);
        }
        return thing.caller().isEmpty() || dice.percent(10) ? Callers.of(operation.kinds(), dice) : thing.caller();
    }

    private void query(Draft draft, JsonNode parameter, KnownObjects.Thing thing) {
        var name = parameter.path("name").asText();
        if (name.equals("after") || !parameter.path("required").asBoolean() && dice.percent(60)) {
            return;
        }
        var known = thing.ids().get(name);
        draft.query.add(new Header(name, Draft.encoded(known == null ? value(draft.operation, parameter) : known)));
    }

    private String value(Operation operation, JsonNode parameter) {
        if (parameter.has("example") && !dice.percent(edges)) {
            return parameter.path("example").asText();
        }
        return new SampleJson(operation.document(), dice, edges)
                .of(parameter.path("schema"))
                .asText();
    }

    private void headers(Draft draft, KnownObjects.Thing thing) {
        if (draft.operation.hasParameter("header", "If-Match")) {
            draft.header("If-Match", "\"" + thing.version() + "\"");
        }
        if (draft.operation.hasParameter("header", "Idempotency-Key")) {
            draft.header("Idempotency-Key", dice.uuid().toString());
        }
        if (draft.operation.hasParameter("header", "Upload-Offset")) {
            draft.header("Upload-Offset", dice.of("0", "0", "7"));
        }
        if (draft.operation.hasParameter("header", "Archive-Manifest")) {
            draft.header("Archive-Manifest", world.archive().manifestHash());
        }
        if (dice.percent(50)) {
            draft.header("Accept-Language", dice.of("vi", "en", "en-GB, vi;q=0.5"));
        }
    }

    private void body(Draft draft, KnownObjects.Thing thing) {
        var types = draft.operation.bodyTypes();
        if (types.isEmpty()) {
            return;
        }
        var type = dice.of(types);
        var content = draft.operation.body().path("content").path(type);
        draft.header("Content-Type", type);
        draft.body = switch (type) {
            case "application/json" -> json(draft, content, thing);
            case "application/jsonl" ->
                dice.of("{\"MATTHC\": \"1.000656\"}\n", "{\n[]\n\n", "{\"TENTTHC\": 7}")
                        .getBytes(StandardCharsets.UTF_8);
            case "application/zip" -> world.archive().bytes();
            default -> dice.of("%PDF-1.7\n% giấy\n%%EOF\n", "", "<x/>", "%PDF").getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] json(Draft draft, JsonNode content, KnownObjects.Thing thing) {
        var examples = content.path("examples").valueStream().toList();
        var sample = examples.isEmpty() || dice.percent(40)
                ? new SampleJson(draft.operation.document(), dice, edges).of(content.path("schema"))
                : read(draft.operation.document().resolved(dice.of(examples)).path("value"));
        if (sample instanceof ObjectNode object && object.has("packageId")) {
            object.put(
                    "packageId", thing.ids().getOrDefault("package", dice.uuid().toString()));
            object.put("messageId", dice.uuid().toString());
        }
        if (sample instanceof ObjectNode object && object.has("decision")) {
            object.put("decision", thing.ids().get("decision"));
            // Nothing can be kept of a procedure that is not in force.
            if (dice.percent(70)) {
                object.putArray("keep");
            }
        }
        if (sample instanceof ObjectNode object
                && draft.operation.path().endsWith("/extension-draft")
                && dice.percent(70)) {
            object.put("dueAt", LATER_THAN_ANY_PROMISE);
        }
        try {
            return JSON.writeValueAsBytes(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(JsonNode example) {
        try {
            return example.isTextual() ? JSON.readTree(example.asText()) : example.deepCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
