package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each topic as the services expect it, and for each service exactly the topics and the group it uses. */
class KafkaAccessTest {
    private static final String WEEK = "604800000";

    /** By hand, from the design: who writes and who reads. */
    private static final Map<String, List<String>> WRITES = Map.of(
            "intake", List.of("motcua.application.v1"),
            "procedure", List.of("motcua.check.v1", "motcua.law.v1"),
            "routing", List.of("motcua.case.v1", "motcua.post.v1"),
            "notification", List.of());

    /** What a service reads again to reconcile after a restore (docs/operations.md). */
    private static final Map<String, String> TOLD =
            Map.of("intake", "motcua.application.v1", "procedure", "motcua.check.v1", "routing", "motcua.case.v1");

    private static final Map<String, List<String>> READS = Map.of(
            "intake", List.of("motcua.case.v1", "motcua.law.v1", "motcua.post.v1"),
            "procedure", List.of("motcua.application.v1"),
            "routing", List.of("motcua.application.v1", "motcua.check.v1", "motcua.law.v1"),
            "notification", List.of("motcua.application.v1", "motcua.case.v1", "motcua.law.v1"));

    @ParameterizedTest
    @EnumSource
    void everyServiceMayDoWhatItDoesAndNothingMore(Overlay overlay) {
        var manifests = overlay.manifests();

        assertThat(WRITES.keySet())
                .allSatisfy(service -> assertThat(rights(manifests, service)).isEqualTo(expected(service)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /spec/authorization/acls/0/operations           | ["Describe","Write","Delete"]
            /spec/authorization/acls/0/resource/name        | "motcua.post.v1"
            /spec/authorization/acls/0/resource/patternType | "prefix"
            /spec/authorization/acls/11                     | {"resource":{"type":"group","name":"routing","patternType":"literal"},"operations":["Read"]}
            """)
    void aRightTooManyOrAnotherOneIsFound(String pointer, String json) {
        var doctored = Overlay.CITY.manifests().with("KafkaUser", "intake", pointer, json);

        assertThat(rights(doctored, "intake")).isNotEqualTo(expected("intake"));
    }

    @ParameterizedTest
    @CsvSource({"intake", "procedure", "routing", "notification"})
    void theTableAboveIsWhatTheServiceReads(String service) throws IOException {
        var properties = Files.readAllLines(
                Overlay.ROOT.resolve(service + "-service/src/main/resources/application.properties"));

        assertThat(values(properties, "mp\\.messaging\\.incoming\\..*\\.topic="))
                .isEqualTo(new TreeSet<>(READS.get(service)));
        assertThat(values(properties, "motcua\\.events\\.topic=")).isEqualTo(Set.copyOf(told(service)));
        assertThat(values(properties, "mp\\.messaging\\.incoming\\..*\\.group\\.id="))
                .containsExactly(service);
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 1, 1", "CITY, 3, 2"})
    void everyTopicIsKeptAsLongAndAsOftenAsItMust(Overlay overlay, int copies, int inSync) {
        var topics = overlay.manifests()
                .of("KafkaTopic")
                .collect(Collectors.toMap(Manifests::name, KafkaAccessTest::describe));

        var expected = new java.util.HashMap<String, String>();
        for (var topic : List.of("motcua.application.v1", "motcua.check.v1", "motcua.case.v1")) {
            expected.put(topic, "6 partitions, %d copies, %d in sync, delete %s".formatted(copies, inSync, WEEK));
        }
        for (var topic : List.of("motcua.law.v1", "motcua.post.v1")) {
            expected.put(topic, "6 partitions, %d copies, %d in sync, compact ".formatted(copies, inSync));
        }
        READS.forEach((reader, read) -> read.forEach(topic -> expected.put(
                topic + ".dlq." + reader,
                "1 partitions, %d copies, %d in sync, delete %s".formatted(copies, inSync, WEEK))));
        assertThat(topics).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everybodySignsInWithACertificateAndIsBounded(Overlay overlay) {
        var manifests = overlay.manifests();

        assertThat(manifests
                        .the("Kafka", "motcua")
                        .at("/spec/kafka/authorization/type")
                        .asText())
                .isEqualTo("simple");
        assertThat(elements(manifests.the("Kafka", "motcua").at("/spec/kafka/listeners")))
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.path("tls").asBoolean()).isTrue();
                    assertThat(listener.at("/authentication/type").asText()).isEqualTo("tls");
                    assertThat(listener.path("networkPolicyPeers")).isNotEmpty();
                });
        assertThat(manifests.of("KafkaUser"))
                .allMatch(user -> user.at("/spec/authentication/type").asText().equals("tls"));
        assertThat(WRITES.keySet())
                .allMatch(service -> manifests
                                .the("KafkaUser", service)
                                .at("/spec/quotas/producerByteRate")
                                .asInt()
                        > 0);
    }

    private static List<String> told(String service) {
        return TOLD.containsKey(service) ? List.of(TOLD.get(service)) : List.of();
    }

    private static Set<String> expected(String service) {
        return Stream.of(
                        WRITES.get(service).stream()
                                .map(topic -> "topic literal %s %s"
                                        .formatted(
                                                topic,
                                                topic.equals(TOLD.get(service))
                                                        ? "[Describe, Read, Write]"
                                                        : "[Describe, Write]")),
                        READS.get(service).stream().map(topic -> "topic literal %s [Describe, Read]".formatted(topic)),
                        READS.get(service).stream()
                                .map(topic -> "topic literal %s.dlq.%s [Describe, Write]".formatted(topic, service)),
                        // kit/messaging: a relay's batch is a transaction under this name.
                        Stream.of("transactionalId literal motcua-relay-%s [Describe, Write]".formatted(service)),
                        Stream.of("group literal %s [Describe, Read]".formatted(service)))
                .flatMap(rights -> rights)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rights(Manifests manifests, String user) {
        return elements(manifests.the("KafkaUser", user).at("/spec/authorization/acls"))
                .map(rule -> "%s %s %s %s"
                        .formatted(
                                rule.at("/resource/type").asText(),
                                rule.at("/resource/patternType").asText(),
                                rule.at("/resource/name").asText(),
                                elements(rule.path("operations"))
                                        .map(JsonNode::asText)
                                        .sorted()
                                        .toList()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String describe(JsonNode topic) {
        var config = topic.at("/spec/config");
        return "%s partitions, %s copies, %s in sync, %s %s"
                .formatted(
                        topic.at("/spec/partitions"),
                        topic.at("/spec/replicas"),
                        config.path("min.insync.replicas"),
                        config.path("cleanup.policy").asText(),
                        config.path("retention.ms").asText(""));
    }

    private static Set<String> values(Collection<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.matches(key + ".*"))
                .flatMap(line -> Arrays.stream(line.split("=")).skip(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
