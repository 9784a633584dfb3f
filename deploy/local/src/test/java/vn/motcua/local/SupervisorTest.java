package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.Standing.State;
import vn.motcua.stack.ChildProcess;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.Part;
import vn.motcua.stack.Program;

/** Fault A8, with processes that do nothing; {@code EveryProcessKilledTest} kills the real ones. */
@Tag("edge")
class SupervisorTest {
    @TempDir
    private Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Standings standings;
    private Supervisor supervisor;

    @BeforeEach
    void supervise() {
        standings = new Standings(directory.resolve("standings"), Clock.systemUTC());
        supervisor = new Supervisor(standings, 2, said::add);
    }

    @AfterEach
    void end() {
        supervisor.letEnd();
        supervisor.await();
    }

    @Test
    void whatIsKilledStartsAgainAfterGrowingPausesAndSaysSo() {
        var part = started(new Sleeper(Optional.empty()));

        for (int time = 1; time <= 3; time++) {
            var first = part.process().pid();
            part.process().kill();
            await().until(() -> part.process().pid() != first && standing().state() == State.UP);
        }

        assertThat(said.stream().filter(line -> line.contains("starts again")))
                .containsExactly(
                        "sleeper ended with exit code 137; starts again in 1 s",
                        "sleeper ended with exit code 137; starts again in 2 s",
                        "sleeper ended with exit code 137; starts again in 4 s");
        assertThat(said.stream().filter(line -> line.startsWith("sleeper is back after ")))
                .hasSize(3);
        assertThat(standing().restarts()).isEqualTo(3);
        assertThat(standing().reason()).isEqualTo("ended with exit code 137");
    }

    @Test
    void whatDoesNotStartIsTriedAgain() {
        var part = started(new Sleeper(Optional.empty()));
        part.failures.set(1);
        part.process().kill();

        await().until(() -> standing().state() == State.UP && standing().restarts() == 2);
        assertThat(said)
                .startsWith(
                        "sleeper ended with exit code 137; starts again in 1 s",
                        "sleeper did not start: no luck; starts again in 2 s");
    }

    @Test
    void whatSaysTooOftenThatItIsDownIsStartedAgain() throws IOException {
        var status = new AtomicInteger(503);
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/health/live", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            var health = URI.create(
                    "http://127.0.0.1:%d/health/".formatted(server.getAddress().getPort()));
            var part = started(new Sleeper(Optional.of(health)));
            var first = part.process().pid();

            await().until(() -> part.process().pid() != first && standing().state() == State.UP);
            status.set(200);
            assertThat(said).contains("sleeper did not say for 10 s that it is alive; starts again in 1 s");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whenTheSystemEndsNothingStartsAgain() {
        var part = started(new Sleeper(Optional.empty()));
        supervisor.letEnd();
        part.stop();
        supervisor.await();

        assertThat(part.process().isAlive()).isFalse();
        assertThat(said).isEmpty();
    }

    private Standing standing() {
        return Standings.read(directory.resolve("standings")).get("sleeper");
    }

    private Sleeper started(Sleeper part) {
        part.start();
        standings.up(part);
        supervisor.watch(Stream.of(part));
        return part;
    }

    private final class Sleeper extends Part {
        private final Optional<URI> health;
        private final AtomicInteger failures = new AtomicInteger();

        private Sleeper(Optional<URI> health) {
            super("sleeper");
            this.health = health;
        }

        @Override
        public Optional<URI> health() {
            return health;
        }

        @Override
        protected ChildProcess launch() {
            if (failures.getAndDecrement() > 0) {
                throw new Refusal("no luck");
            }
            var program = new Program(name(), List.of("sleep", "600"), Map.of(), directory);
            return ChildProcess.start(program, directory.resolve("run"), LogSink.NOWHERE);
        }

        @Override
        protected void awaitReady(ChildProcess started) {
            started.await(Duration.ofMinutes(1), started::isAlive);
        }
    }
}
