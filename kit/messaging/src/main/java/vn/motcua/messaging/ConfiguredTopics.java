package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import vn.motcua.events.Topic;

/** The configured topics that this service publishes to and consumes. */
@Singleton
class ConfiguredTopics {
    private static final Set<String> COMPACTED = Set.of(Topic.LAW.topicName(), Topic.POST.topicName());

    private final Config config;
    private final ServiceSettings service;

    ConfiguredTopics(Config config, ServiceSettings service) {
        this.config = config;
        this.service = service;
    }

    /** The name of this service in {@code ce_source}. */
    String source() {
        return service.source();
    }

    /** The consumer group of all its channels. */
    String group() {
        return service.name();
    }

    /** The topic that this service publishes to; empty if it publishes nothing. */
    Optional<String> published() {
        return config.getOptionalValue("motcua.events.topic", String.class);
    }

    Set<String> consumed() {
        var topics = allConsumed();
        topics.removeAll(COMPACTED);
        return topics;
    }

    /** All consumed topics, including the compacted ones; {@link #consumed()} excludes them. */
    Set<String> allConsumed() {
        var topics = new TreeSet<String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .forEach(name -> topics.add(config.getValue(name, String.class)));
        return topics;
    }
}
