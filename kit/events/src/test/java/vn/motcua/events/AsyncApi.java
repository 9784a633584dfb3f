package vn.motcua.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/** docs/asyncapi.yaml with its messages added, which come from the event records, their Javadoc and their golden files. */
final class AsyncApi {
    static final File BY_HAND = new File("../../docs/asyncapi.yaml");
    static final File COMPLETE = new File("target/asyncapi.yaml");

    private static final Map<Topic, String> CHANNELS = Map.of(
            Topic.APPLICATION,
            "application",
            Topic.CHECK,
            "check",
            Topic.CASE,
            "case",
            Topic.LAW,
            "law",
            Topic.POST,
            "post");

    private final YAMLMapper yaml = new YAMLMapper();
    private final Schemas schemas = new Schemas();

    ObjectNode document() throws IOException {
        var document = (ObjectNode) yaml.readTree(BY_HAND);
        var components = (ObjectNode) document.path("components");
        var messages = components.putObject("messages");
        for (var type : EventType.values()) {
            var name = type.record().getSimpleName();
            messages.set(name, message(type));
            ((ObjectNode) document.path("channels").path(CHANNELS.get(type.topic())))
                    .withObject("/messages")
                    .putObject(name)
                    .put("$ref", "#/components/messages/" + name);
        }
        components.set("schemas", schemas.all());
        return document;
    }

    void write(ObjectNode document) throws IOException {
        yaml.writeValue(COMPLETE, document);
    }

    private ObjectNode message(EventType type) {
        var message = yaml.createObjectNode()
                .put("name", type.type())
                .put("summary", Javadoc.of(type.record()).sentence());
        if (type.isIgnorable()) {
            message.put("x-ignorable", true);
        }
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/CloudEvent");
        message.set("payload", schemas.of(type.record()));
        message.putArray("examples").addObject().set("payload", GoldenFiles.of(type));
        return message;
    }
}
