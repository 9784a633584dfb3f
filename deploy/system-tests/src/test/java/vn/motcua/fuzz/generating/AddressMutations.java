package vn.motcua.fuzz.generating;

import vn.motcua.fuzz.sending.RawCall;
import vn.motcua.fuzz.sending.RawCall.Header;
import vn.motcua.fuzz.sending.RawCall.Reach;

/** Mutations of the method, the path and the query. */
final class AddressMutations {
    private AddressMutations() {}

    /** Another value, correctly encoded: still this operation. */
    static void identifier(Draft draft, Dice dice) {
        if (draft.path.isEmpty()) {
            return;
        }
        var name = dice.of(draft.path.keySet().stream().toList());
        draft.path.put(name, dice.percent(50) ? dice.uuid().toString() : HostileTexts.any(dice));
        draft.why.add("path " + name);
        // An empty, dotted or slashed value is another path.
        draft.reach(Reach.SERVICE);
    }

    static void query(Draft draft, Dice dice) {
        var known = draft.operation.parameters("query").stream()
                .map(parameter -> parameter.path("name").asText())
                .toList();
        var name = known.isEmpty() || dice.percent(20) ? dice.of("x", "limit", "after", "_method", "") : dice.of(known);
        var value = dice.percent(20)
                ? dice.of(
                        "%00",
                        "%C3",
                        "%ED%A0%80",
                        "%F0%9F%92%A9",
                        "a%26limit=1",
                        "+",
                        "0",
                        "-1",
                        "101",
                        "99999999999999",
                        "1e2",
                        "0x10",
                        "null")
                : Draft.encoded(HostileTexts.any(dice));
        if (dice.percent(50)) {
            draft.query.removeIf(parameter -> parameter.name().equals(name));
        }
        draft.query.add(new Header(name, value));
        draft.why.add("query " + name);
    }

    static void cursor(Draft draft, Dice dice) {
        draft.query.removeIf(parameter -> parameter.name().equals("after"));
        draft.query.add(new Header(
                "after",
                dice.of(
                        "AAAA",
                        "AAAAAA",
                        "====",
                        "%20",
                        "A".repeat(3000),
                        "_-_-_-",
                        "q83vEg",
                        "%00%00",
                        // Well-formed cursors with wrong keys: empty, no number, no UUID, NUL, a lone surrogate's
                        // bytes.
                        Cursors.of(""),
                        Cursors.of("x"),
                        Cursors.of("-1"),
                        Cursors.of("9999999999999999999"),
                        Cursors.of("+999999999-12-31T23:59:59Z", "00000000-0000-0000-0000-000000000000"),
                        Cursors.of("2026-09-01T00:00:00Z", "x"),
                        Cursors.of("2026-09-01T00:00:00Z", "CASE", "x"),
                        Cursors.of("a\u0000b"),
                        Cursors.of("\u202e", "", "", "", ""))));
        draft.why.add("cursor");
    }

    static void method(Draft draft, Dice dice) {
        draft.method = dice.of(
                "GET",
                "HEAD",
                "POST",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "PROPFIND",
                "get",
                "CONNECT",
                "FOO-BAR");
        draft.why.add("method " + draft.method);
        if (!draft.method.equals(draft.operation.method())) {
            draft.reach(draft.method.equals("CONNECT") ? Reach.DECODER : Reach.SERVICE);
        }
    }

    /** Unusual paths with valid syntax. */
    static void path(Draft draft, Dice dice) {
        var path = draft.rawPath();
        var last = path.lastIndexOf('/');
        draft.target = switch (dice.below(14)) {
            case 0 -> path + "/";
            case 1 -> "/" + path;
            case 2 -> path.substring(0, last) + "//" + path.substring(last + 1);
            case 3 -> path.substring(0, last) + "/..;/" + path.substring(last + 1);
            case 4 -> path + ";jsessionid=1";
            case 5 -> path.substring(0, last) + "%2f" + path.substring(last + 1);
            case 6 -> path + "%00";
            case 7 -> path + "%2e%2e%2f";
            case 8 -> "/v1/../q/openapi/.." + path;
            case 9 -> path + "/" + dice.of("%C0%AF", "%F0%28", "%E2%80%AE", "%ED%A0%80");
            case 10 -> path.toUpperCase(java.util.Locale.ROOT);
            case 11 -> path + "?" + "a=b&".repeat(dice.of(1, 300));
            case 12 -> path + "#fragment";
            default ->
                "/" + dice.of("v2", "q", "v1", "q/dev", "metrics", "q/metrics", "q/swagger-ui", "") + path.substring(3);
        };
        draft.why.add("path trick");
        draft.reach(Reach.SERVICE);
    }

    /** A target that HTTP does not allow. */
    static void brokenTarget(Draft draft, Dice dice) {
        draft.target = dice.of(
                draft.rawPath() + "%",
                draft.rawPath() + "%zz",
                draft.rawPath() + " x",
                draft.rawPath() + RawCall.raw("/ế"),
                draft.rawPath() + "?q=" + RawCall.raw("ế"),
                draft.rawPath() + "\u0001",
                draft.rawPath() + "?" + "a".repeat(9000),
                "v1/x",
                "*",
                "http://elsewhere.example" + draft.rawPath(),
                draft.rawPath() + "?q=%",
                draft.rawPath() + "?limit=%zz",
                draft.rawPath() + "\\..\\x",
                draft.rawPath() + "?a[]={}|^`");
        draft.why.add("broken target");
        draft.reach(Reach.DECODER);
    }
}
