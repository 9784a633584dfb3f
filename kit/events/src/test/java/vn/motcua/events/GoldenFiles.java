package vn.motcua.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** An example of each event, written by hand. Most of them share the case status of {@code status.json}. */
final class GoldenFiles {
    static final Path FOLDER = Path.of("src/test/resources/golden");
    static final String STATUS = "status.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenFiles() {}

    static ObjectNode of(EventType type) {
        var event = read(name(type));
        if (type.topic() == Topic.CASE && !event.has("status")) {
            event.set("status", read(STATUS));
        }
        return event;
    }

    static String name(EventType type) {
        return type.type() + ".json";
    }

    private static ObjectNode read(String name) {
        try {
            return (ObjectNode) JSON.readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
