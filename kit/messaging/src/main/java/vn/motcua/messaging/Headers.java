package vn.motcua.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import vn.motcua.events.EventJson;

/** A record's headers as text by name; stored as one JSON object in the database. */
record Headers(@JsonValue Map<String, String> byName) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Headers {
        byName = Map.copyOf(byName);
    }

    static Headers of(Iterable<Header> headers) {
        var byName = new TreeMap<String, String>();
        for (var header : headers) {
            if (header.value() != null) {
                byName.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Headers(byName);
    }

    static Headers ofJson(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Headers.class);
    }

    String toJson() {
        return new String(EventJson.write(this), StandardCharsets.UTF_8);
    }

    Headers with(String name, String value) {
        var more = new TreeMap<>(byName);
        more.put(name, value);
        return new Headers(more);
    }

    Iterable<Header> toKafka() {
        var headers = new RecordHeaders();
        byName.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
