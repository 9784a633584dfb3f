package vn.motcua.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.Directories;
import vn.motcua.stack.Kafka;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.Place;
import vn.motcua.stack.Probe;
import vn.motcua.stack.test.StackResource;

/** Like {@link StackResource}, but with the test's own broker, which the test may stop. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {
    private Path directory;
    private Kafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("own-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = new Kafka(
                new Place(directory, Bundles.ofProperty(), LogSink.NOWHERE), Probe.freePort(), Probe.freePort());
        kafka.start();
        var stack = new StackResource();
        stack.init(Map.of("database", "probe"));
        var settings = new HashMap<>(stack.start());
        settings.put("kafka.bootstrap.servers", kafka.address());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(Kafka.class));
    }

    @Override
    public void stop() {
        kafka.stop();
        Directories.delete(directory);
    }
}
