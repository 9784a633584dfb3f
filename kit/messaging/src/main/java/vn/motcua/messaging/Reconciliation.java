package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Compares the sequences on the topics since an instant with those in this service's outbox and inbox. */
@Singleton
class Reconciliation {
    private final ConfiguredTopics topics;
    private final TopicTail tail;
    private final OutboxTable outbox;
    private final InboxStreams inbox;

    Reconciliation(ConfiguredTopics topics, TopicTail tail, OutboxTable outbox, InboxStreams inbox) {
        this.topics = topics;
        this.tail = tail;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    enum Direction {
        TOLD,
        HEARD
    }

    @Schema(name = "StreamDifference")
    record Difference(
            @Schema(description = "Who tells it", examples = "/H26/routing")
            String source,

            @Schema(description = "The application's id", examples = "0198d3a0-7c00-7000-8000-000000000001")
            String subject,

            @Schema(description = "The highest number on the topic", examples = "3")
            long onTopic,

            @Schema(description = "The highest number in this service's database", examples = "2")
            long counted) {}

    /** @param streams how many (source, subject) were compared */
    record Comparison(String topic, Direction direction, int streams, List<Difference> differences) {}

    List<Comparison> since(Instant from) {
        var comparisons = new ArrayList<Comparison>();
        topics.published().ifPresent(topic -> comparisons.add(published(topic, from)));
        topics.consumed().forEach(topic -> comparisons.add(consumed(topic, from)));
        return comparisons;
    }

    private Comparison published(String topic, Instant from) {
        var own = highest(topic, from).getOrDefault(topics.source(), Map.of());
        return new Comparison(
                topic,
                Direction.TOLD,
                own.size(),
                differences(topics.source(), own, outbox.lastSequences(own.keySet())));
    }

    private Comparison consumed(String topic, Instant from) {
        var streams = 0;
        var differences = new ArrayList<Difference>();
        for (var source : highest(topic, from).entrySet()) {
            var onTopic = source.getValue();
            streams += onTopic.size();
            var counted = inbox.lastSequences(source.getKey(), onTopic.keySet());
            differences.addAll(differences(source.getKey(), onTopic, counted));
        }
        return new Comparison(topic, Direction.HEARD, streams, differences);
    }

    private Map<String, Map<String, Long>> highest(String topic, Instant from) {
        var highest = new HashMap<String, Map<String, Long>>();
        tail.read(
                topic,
                from,
                batch -> batch.stream()
                        .filter(CloudEvent::counted)
                        .forEach(event -> highest.computeIfAbsent(event.source(), _ -> new HashMap<>())
                                .merge(event.subject(), event.sequence(), Math::max)));
        return highest;
    }

    private static List<Difference> differences(String source, Map<String, Long> onTopic, Map<String, Long> counted) {
        var differences = new ArrayList<Difference>();
        onTopic.forEach((subject, highest) -> {
            long here = counted.getOrDefault(subject, 0L);
            if (here != highest) {
                differences.add(new Difference(source, subject, highest, here));
            }
        });
        return differences;
    }
}
