package vn.motcua.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** Starts and stops the relay with the service, on its own platform thread because it waits nearly all the time. */
@Singleton
class RelayThread {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Relay relay;
    private final Thread thread;

    RelayThread(
            DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ServiceSettings service,
            Bell bell) {
        this.relay = new Relay(dataSource, () -> new Broker(kafka, name(service.name())), bell);
        this.thread = Thread.ofPlatform().name("outbox-relay").unstarted(relay);
    }

    /** The transactional id, which Kafka's ACLs must allow. */
    static String name(String service) {
        return "motcua-relay-" + service;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        if (!thread.join(GRACE)) {
            thread.interrupt();
            thread.join(GRACE);
        }
    }
}
