package vn.motcua.fuzz.generating;

import vn.motcua.fuzz.sending.RawCall;
import vn.motcua.fuzz.sending.RawCall.Header;
import vn.motcua.fuzz.sending.RawCall.Reach;

/** Mutations of the headers. */
final class HeaderMutations {
    private HeaderMutations() {}

    static void conditional(Draft draft, Dice dice) {
        var name = dice.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "Range");
        draft.header(
                name,
                dice.of(
                        null,
                        "",
                        "*",
                        "\"0\"",
                        "W/\"1\"",
                        "1",
                        "\"",
                        "\"1",
                        ",,,",
                        "\"1\", \"2\", *",
                        "\"" + "9".repeat(400) + "\"",
                        RawCall.raw("\"ế\""),
                        "Tue, 01 Sep 2026 00:00:00 GMT",
                        "bytes=0-0,-1",
                        "\"-1\""));
        draft.why.add(name);
    }

    static void idempotency(Draft draft, Dice dice) {
        draft.header(
                "Idempotency-Key",
                dice.of(
                        null,
                        "",
                        " ",
                        "a b",
                        RawCall.raw("khóa"),
                        "k".repeat(255),
                        "k".repeat(256),
                        "same-for-all",
                        "~!"));
        draft.why.add("Idempotency-Key");
    }

    static void negotiation(Draft draft, Dice dice) {
        if (dice.percent(50)) {
            draft.header(
                    "Accept",
                    dice.of(
                            "",
                            "*/*",
                            "text/html",
                            "image/png",
                            "application/json;q=0",
                            "application/json;q=2",
                            "nonsense",
                            "application/*",
                            "application/problem+json",
                            ";",
                            "*/json",
                            "application/json;q=abc",
                            ",",
                            "text/html,".repeat(300) + "*/*"));
            draft.why.add("Accept");
        } else {
            draft.header(
                    "Accept-Language",
                    dice.of(
                            "",
                            "en",
                            "vi;q=0",
                            "*",
                            "en;q=abc",
                            "x",
                            "-",
                            "en-" + "a".repeat(500),
                            ";;;",
                            RawCall.raw("tiếng"),
                            "en,".repeat(900) + "vi",
                            "zz-ZZ;q=1.0000",
                            "i-klingon, en"));
            draft.why.add("Accept-Language");
        }
    }

    static void authorization(Draft draft, Dice dice) {
        var token = draft.header("Authorization");
        draft.header(
                "Authorization",
                dice.of(
                        null,
                        "",
                        "Bearer",
                        "Bearer ",
                        "Bearer  x",
                        "bearer x.y.z",
                        "Basic YW46YW4tbG9jYWw=",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                        "Bearer " + "a".repeat(4000),
                        "Bearer a.b.c",
                        "Bearer \"x\"",
                        RawCall.raw("Bearer ế.ế.ế"),
                        token + "x",
                        token + ", " + token,
                        token.replaceFirst("Bearer", "Negotiate")));
        draft.why.add("Authorization");
    }

    static void oddities(Draft draft, Dice dice) {
        draft.headers.add(dice.of(
                new Header("X-HTTP-Method-Override", "DELETE"),
                new Header("X-Forwarded-For", "127.0.0.1"),
                new Header("X-Forwarded-Host", "evil.example"),
                new Header("X-Forwarded-Prefix", "/../.."),
                new Header("Forwarded", "for=_x;host=\"evil\";proto=javascript"),
                new Header("Content-Encoding", "gzip"),
                new Header("Content-Encoding", "nonsense"),
                new Header("Cookie", "a=b; ".repeat(200)),
                new Header("traceparent", "00-0000-0000-00"),
                new Header("Origin", "null"),
                new Header("Accept-Encoding", "gzip;q=0, *"),
                new Header("X-Long", "l".repeat(6000)),
                new Header("Expect", "100-continue"),
                new Header("Accept", "application/json"),
                new Header("Content-Type", "text/plain"),
                new Header("If-Match", "\"1\""),
                new Header("Idempotency-Key", "second")));
        draft.why.add("odd header");
    }

    /** Headers that HTTP does not allow, or that belong to the connection. */
    static void broken(Draft draft, Dice dice) {
        draft.headers.add(dice.of(
                new Header("Bad Name", "x"),
                new Header("", "x"),
                new Header("X-Bytes", "\u0000\u0001"),
                new Header("X-Bytes", "\u00ff\u0080"),
                new Header("Idempotency-Key", "\u007f"),
                new Header("X-Very-Long", "l".repeat(20_000)),
                new Header("Host", "second.example"),
                new Header("Transfer-Encoding", "gzip"),
                new Header("Transfer-Encoding", "identity"),
                new Header("X-Folded", "a\r\n b"),
                new Header("Upgrade", "nonsense"),
                new Header("Expect", "something")));
        draft.why.add("broken header");
        draft.reach(Reach.DECODER);
    }
}
