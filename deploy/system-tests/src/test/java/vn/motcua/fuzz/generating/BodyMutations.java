package vn.motcua.fuzz.generating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.motcua.fuzz.sending.RawCall.Framing;
import vn.motcua.fuzz.sending.RawCall.Reach;

/** Mutations of the bytes of a body, and of the headers that announce it. */
final class BodyMutations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyMutations() {}

    static void member(Draft draft, Dice dice) {
        try {
            var document = JSON.readTree(draft.body);
            draft.why.add("JSON: " + new JsonMutation(dice).in(document));
            draft.body = JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (IOException notJson) {
            draft.why.add("no JSON to change");
        }
    }

    static void bytes(Draft draft, Dice dice) {
        var text = new String(draft.body, StandardCharsets.UTF_8);
        switch (dice.below(12)) {
            case 0 ->
                put(
                        draft,
                        "bad UTF-8",
                        insert(
                                draft.body,
                                dice,
                                dice.of(
                                        new byte[] {(byte) 0xC3},
                                        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                                        new byte[] {(byte) 0xC0, (byte) 0x80},
                                        new byte[] {(byte) 0xFF})));
            case 1 -> put(draft, "UTF-16", text.getBytes(dice.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)));
            case 2 -> put(draft, "UTF-32", text.getBytes(Charset.forName("UTF-32BE")));
            case 3 -> put(draft, "BOM", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
            case 4 -> put(draft, "cut off", Arrays.copyOf(draft.body, draft.body.length / 2));
            case 5 ->
                put(
                        draft,
                        "more behind the end",
                        (text + dice.of(" {}", "]", "\u0000", ",")).getBytes(StandardCharsets.UTF_8));
            case 6 -> put(draft, "a member twice", twice(text));
            case 7 -> put(draft, "deep", deep(dice.of(65, 1000, 100_000), dice.percent(50)));
            case 8 -> put(draft, "huge", huge(dice.of(300_000, 600_000, 1_100_000, 2_000_000)));
            case 9 ->
                put(
                        draft,
                        "not quite JSON",
                        dice.of(
                                        "{a:1}",
                                        "{'a':1}",
                                        "[01]",
                                        "[NaN]",
                                        "/**/{}",
                                        "[1e99999]",
                                        "\"",
                                        "[" + "9".repeat(2000) + "]",
                                        "nul",
                                        "\u0000")
                                .getBytes(StandardCharsets.UTF_8));
            case 10 ->
                put(
                        draft,
                        "another kind of JSON",
                        dice.of("null", "[]", "{}", "0", "\"x\"", "true", "[[]]", " ")
                                .getBytes(StandardCharsets.UTF_8));
            default ->
                put(
                        draft,
                        "an escape",
                        escaped(text, dice.of("\\ud800", "\\u0000", "\\udfff\\ud800", "\\ud83d", "\\x41")));
        }
    }

    static void mediaType(Draft draft, Dice dice) {
        draft.why.add("media type");
        draft.header(
                "Content-Type",
                dice.of(
                        null,
                        "",
                        "text/plain",
                        "application/xml",
                        "application/json;charset=utf-16",
                        "application/json;charset=nonsense",
                        "application/merge-patch+json",
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "application/x-www-form-urlencoded",
                        "*/*",
                        "application/json, text/plain",
                        "application/",
                        ";;;",
                        "APPLICATION/JSON",
                        "application/pdf"));
    }

    static void framing(Draft draft, Dice dice) {
        draft.framing = dice.of(Framing.values());
        draft.why.add("framing " + draft.framing);
        if (draft.framing != Framing.EXACT && draft.framing != Framing.CHUNKED) {
            draft.reach(Reach.DECODER);
        }
    }

    private static void put(Draft draft, String why, byte[] body) {
        draft.why.add("body: " + why);
        draft.body = body;
    }

    private static byte[] insert(byte[] body, Dice dice, byte[] what) {
        var at = body.length == 0 ? 0 : dice.below(body.length);
        var out = new ByteArrayOutputStream();
        out.write(body, 0, at);
        out.writeBytes(what);
        out.write(body, at, body.length - at);
        return out.toByteArray();
    }

    private static byte[] twice(String text) {
        try {
            var first = JSON.readTree(text).properties().stream().findFirst();
            var member = first.isPresent() ? quoted(first.get().getKey()) + ":1," : "\"a\":1,\"a\":2,";
            return text.replaceFirst("\\{", "{" + java.util.regex.Matcher.quoteReplacement(member))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException notJson) {
            return "{\"a\":1,\"a\":1}".getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] escaped(String text, String escape) {
        var at = text.indexOf("\": \"") < 0 ? text.indexOf("\":\"") + 3 : text.indexOf("\": \"") + 4;
        var whole = at < 4 ? "{\"reason\":\"" + escape + "\"}" : text.substring(0, at) + escape + text.substring(at);
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deep(int levels, boolean arrays) {
        var text = arrays
                ? "[".repeat(levels) + "]".repeat(levels)
                : "{\"form\":".repeat(levels) + "1" + "}".repeat(levels);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] huge(int bytes) {
        return ("{\"reason\":\"" + "h".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String name) throws JsonProcessingException {
        return JSON.writeValueAsString(name);
    }
}
