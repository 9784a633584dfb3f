package vn.motcua.playbook.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every topic of applications, with a plain consumer without a group, and keeps all events. */
public final class Events implements AutoCloseable {
    private static final List<String> TOPICS = List.of("motcua.application.v1", "motcua.check.v1", "motcua.case.v1");
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<UUID, List<Fact>> facts = new ConcurrentHashMap<>();
    private final Thread reader;

    /** Reads from the beginning of the topics. */
    static Events all(String bootstrapServers) {
        var events = new Events(bootstrapServers);
        events.consumer.seekToBeginning(events.consumer.assignment());
        return events.started();
    }

    /** Reads only events that arrive from now on. */
    static Events fromNow(String bootstrapServers) {
        var events = new Events(bootstrapServers);
        events.consumer.seekToEnd(events.consumer.assignment());
        // Resolves the position now: a seek alone takes effect only with the first poll.
        events.consumer.assignment().forEach(events.consumer::position);
        return events.started();
    }

    private Events(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        reader = Thread.ofPlatform().daemon().name("events").unstarted(this::read);
    }

    private Events started() {
        reader.start();
        return this;
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(message -> add(fact(message)));
            }
        } catch (WakeupException closed) {
            // Expected: close() wakes the consumer.
        }
    }

    private void add(Fact fact) {
        facts.computeIfAbsent(fact.application(), _ -> new CopyOnWriteArrayList<>())
                .add(fact);
    }

    /** The events so far, in the order of arrival. */
    public List<Fact> of(UUID application) {
        return List.copyOf(facts.getOrDefault(application, List.of()));
    }

    /** Routing's events about one application. */
    public List<Fact> cases(UUID application) {
        return of(application).stream()
                .filter(fact -> fact.type().startsWith("case."))
                .toList();
    }

    public List<Fact> of(UUID application, String type) {
        return of(application).stream().filter(fact -> fact.type().equals(type)).toList();
    }

    /** Waits for the first event of that type. */
    public Fact await(UUID application, String type) {
        return await(application, type, 1);
    }

    /** Waits for the nth event of that type. */
    public Fact await(UUID application, String type, int nth) {
        return Eventually.get(
                "%s no. %d of %s".formatted(type, nth, application),
                () -> of(application, type).stream().skip(nth - 1L).findFirst());
    }

    /** Waits for the event of that type about that leg. */
    public Fact await(UUID application, String type, String leg) {
        return Eventually.get(
                "%s of leg %s of %s".formatted(type, leg, application),
                () -> of(application, type).stream()
                        .filter(fact -> fact.data().path("leg").asText().equals(leg))
                        .findFirst());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Fact fact(ConsumerRecord<String, byte[]> message) {
        try {
            return new Fact(
                    UUID.fromString(attribute(message, "ce_id")),
                    UUID.fromString(message.key()),
                    attribute(message, "ce_type")
                            .replaceFirst("^vn\\.motcua\\.", "")
                            .replaceFirst("\\.v1$", ""),
                    Long.parseLong(attribute(message, "ce_sequence")),
                    attribute(message, "ce_source"),
                    Api.JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
