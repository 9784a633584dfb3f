package vn.motcua.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of Một Cửa on one broker. Their partition count is fixed early: a change would break the order by key. */
public final class Topics implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final short COPIES = 1;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Topics with personal data, and their dead letters, are kept seven days. */
    private static final Map<String, String> SEVEN_DAYS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, String.valueOf(Duration.ofDays(7).toMillis()));

    /** The newest event of each key is kept for ever, so that a new consumer finds the full state. */
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private static final List<NewTopic> TOPICS = List.of(
            new NewTopic("motcua.application.v1", PARTITIONS, COPIES).configs(SEVEN_DAYS),
            new NewTopic("motcua.check.v1", PARTITIONS, COPIES).configs(SEVEN_DAYS),
            new NewTopic("motcua.case.v1", PARTITIONS, COPIES),
            new NewTopic("motcua.law.v1", PARTITIONS, COPIES).configs(COMPACTED),
            new NewTopic("motcua.post.v1", PARTITIONS, COPIES).configs(COMPACTED));

    private final Admin admin;

    public Topics(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                String.valueOf(LIMIT.toMillis())));
    }

    /** Creates the missing topics. */
    public void ensure() {
        var existing = names();
        create(TOPICS.stream().filter(topic -> !existing.contains(topic.name())).toList());
    }

    /** Deletes every topic, dead letters too, and creates ours empty. */
    public void recreate() {
        waitFor(() -> admin.deleteTopics(names()).all().get());
        var missing = new ArrayList<>(TOPICS);
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!missing.isEmpty() && System.nanoTime() < end) {
            missing.removeIf(topic -> created(List.of(topic)));
        }
        if (!missing.isEmpty()) {
            throw new StackFailure("Kafka still had old topics after " + LIMIT.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private Set<String> names() {
        return waitFor(() -> admin.listTopics().names().get());
    }

    private void create(Collection<NewTopic> topics) {
        waitFor(() -> admin.createTopics(topics).all().get());
    }

    /** False while the old topic is still being deleted. */
    private boolean created(Collection<NewTopic> topics) {
        try {
            create(topics);
            return true;
        } catch (StackFailure failure) {
            if (failure.getCause().getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failure;
        }
    }

    private interface Answer<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T waitFor(Answer<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka refused: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for Kafka", e);
        }
    }
}
