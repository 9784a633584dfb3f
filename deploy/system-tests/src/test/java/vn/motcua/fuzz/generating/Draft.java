package vn.motcua.fuzz.generating;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.sending.RawCall;
import vn.motcua.fuzz.sending.RawCall.Framing;
import vn.motcua.fuzz.sending.RawCall.Header;
import vn.motcua.fuzz.sending.RawCall.Reach;

/** A request that is still being changed. */
final class Draft {
    final int number;
    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Header> query = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final List<String> why = new ArrayList<>();
    String method;
    /** Null if it is built from the operation's path and {@link #path}. */
    String target;

    byte[] body = new byte[0];
    Framing framing = Framing.EXACT;
    Reach reach = Reach.OPERATION;

    Draft(int number, Operation operation) {
        this.number = number;
        this.operation = operation;
        this.method = operation.method();
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** @param value null removes it */
    void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        if (value != null) {
            headers.add(new Header(name, value));
        }
    }

    void reach(Reach wider) {
        if (wider.compareTo(reach) > 0) {
            reach = wider;
        }
    }

    String rawPath() {
        var filled = operation.path();
        for (var parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        return filled;
    }

    RawCall call() {
        // An empty value gives "/v1/agencies/", which is another operation or none.
        if (path.containsValue("")) {
            reach(Reach.SERVICE);
        }
        var raw = new StringBuilder(target == null ? rawPath() : target);
        for (int i = 0; i < query.size(); i++) {
            raw.append(i == 0 && raw.indexOf("?") < 0 ? '?' : '&')
                    .append(query.get(i).name())
                    .append('=')
                    .append(query.get(i).value());
        }
        return new RawCall(number, operation, method, raw.toString(), List.copyOf(headers), body, framing, reach, why);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
