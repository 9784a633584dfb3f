package vn.motcua.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.stack.Probe;
import vn.motcua.stack.TcpProxy;
import vn.motcua.stack.test.StackResource;

/**
 * A database on a small disk behind a connection that can be frozen and cut, and limits so small that a test reaches them. If no small
 * disk can be made, it is the stack's database. All tests share this resource, because another one would cost one more boot.
 */
public final class FailingDatabase implements QuarkusTestResourceLifecycleManager {
    static final int MOST_REQUESTS = 60;

    static final int BODIES_PER_ADDRESS = 8;

    private static final String URL = "quarkus.datasource.jdbc.url";

    private final SmallDisk disk = new SmallDisk();
    private TcpProxy line;

    @Override
    public Map<String, String> start() {
        var stack = new StackResource();
        stack.init(Map.of("database", "rest"));
        var settings = new HashMap<>(stack.start());
        if (SmallDisk.isPossible()) {
            settings.putAll(disk.start());
        }
        var database = URI.create(settings.get(URL).substring("jdbc:".length()));
        line = new TcpProxy(port(), List.of(database.getPort()));
        line.start();
        settings.put(URL, "jdbc:postgresql://127.0.0.1:" + line.port() + database.getPath());
        settings.put("motcua.http.most-requests", String.valueOf(MOST_REQUESTS));
        settings.put("motcua.http.bodies-per-address", String.valueOf(BODIES_PER_ADDRESS));
        settings.put("motcua.http.body-patience", "4s");
        return settings;
    }

    /** Below the ephemeral ports of clients: a client could otherwise get this port while the line is cut. */
    private static int port() {
        return IntStream.range(28_000, 29_000)
                .filter(port -> !Probe.taken(port))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(line, new TestInjector.MatchesType(TcpProxy.class));
        injector.injectIntoFields(disk, new TestInjector.MatchesType(SmallDisk.class));
    }

    @Override
    public void stop() {
        line.close();
        disk.stop();
    }
}
