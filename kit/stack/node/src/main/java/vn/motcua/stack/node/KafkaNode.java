package vn.motcua.stack.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own controller (KRaft), in its own process, the same for tests and the local run.
 *
 * <p>Arguments: data directory, broker port, the advertised port, controller port. SIGTERM shuts it down cleanly.
 */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        var identity = KafkaSettings.identity(
                data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var server = new KafkaRaftServer(new KafkaConfig(settings(identity), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(data.toString()))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Map<String, String> identity) {
        var settings = new Properties();
        settings.putAll(identity);
        settings.putAll(KafkaSettings.ONE_BROKER);
        settings.putAll(KafkaSettings.QUICK_RESTART);
        settings.putAll(KafkaSettings.SMALL);
        return settings;
    }
}
