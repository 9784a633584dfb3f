package vn.motcua.stack.node;

import java.nio.file.Path;
import java.util.Map;

/** The broker's configuration, grouped by reason. */
final class KafkaSettings {

    /** There is no second broker to hold a copy. */
    static final Map<String, String> ONE_BROKER = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "default.replication.factor", "1",
            // Dead-letter topics are not declared anywhere; their first record creates them.
            "auto.create.topics.enable", "true",
            "num.partitions", "6");

    /** With the defaults a killed broker can rejoin only after 9 s, and a group waits 3 s for members. */
    static final Map<String, String> QUICK_RESTART = Map.of(
            "controlled.shutdown.enable", "true",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0");

    /** Sized for a laptop: the log cleaner alone would take 128 MB. */
    static final Map<String, String> SMALL = Map.of(
            "log.cleaner.dedupe.buffer.size", "8388608",
            "log.segment.bytes", "67108864",
            "offsets.topic.num.partitions", "5",
            "transaction.state.log.num.partitions", "3",
            "num.network.threads", "2",
            "num.io.threads", "4");

    private KafkaSettings() {}

    static Map<String, String> identity(Path data, int port, int advertisedPort, int controllerPort) {
        var host = "BROKER://127.0.0.1:";
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", host + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", host + advertisedPort,
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "BROKER",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", data.toString());
    }
}
