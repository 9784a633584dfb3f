package vn.motcua.fuzz.generating;

import java.nio.charset.StandardCharsets;

/** A form upload, whole or damaged; its boundary is {@code grenze}. */
final class Parts {
    private Parts() {}

    static byte[] of(Dice dice) {
        var name =
                dice.of("parameters.yaml", "procedures/x.yaml", "../parameters.yaml", "", "\u202e", "a".repeat(3000));
        var file = dice.of("", "parameters: []", "a: [", "\u0000", "&a [*a, *a]", "x: !!java.net.URL [a]");
        var text = part("name\"", name) + part("file\"; filename=\"" + dice.of("x.yaml", "", "../x", "ế") + "\"", file);
        return switch (dice.below(5)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + "--grenze").getBytes(StandardCharsets.UTF_8);
            case 2 -> part("name\"", name).getBytes(StandardCharsets.UTF_8);
            default -> (text + "--grenze--\r\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String part(String disposition, String content) {
        return "--grenze\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n".formatted(disposition, content);
    }
}
