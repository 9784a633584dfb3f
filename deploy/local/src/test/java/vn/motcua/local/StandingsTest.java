package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.Standing.State;
import vn.motcua.stack.ChildProcess;
import vn.motcua.stack.Part;

class StandingsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() {
        var standings = new Standings(directory.resolve("standings"), Clock.fixed(NOW, ZoneOffset.UTC));
        var routing = new Named("routing", Optional.of(URI.create("http://127.0.0.1:9083/q/health/")));
        standings.up(new Named("kafka", Optional.empty()));
        standings.starting(routing);
        standings.up(routing);
        standings.pausing(routing, "ended with exit code 137");
        standings.starting(routing);

        assertThat(Standings.read(directory.resolve("standings")))
                .containsExactly(
                        Map.entry("kafka", new Standing(State.UP, NOW, 0, "", Optional.empty())),
                        Map.entry(
                                "routing",
                                new Standing(State.STARTING, NOW, 1, "ended with exit code 137", routing.health())));
    }

    @Test
    void whereNothingRunsThereIsNone() {
        var standings = new Standings(directory.resolve("standings"), Clock.fixed(NOW, ZoneOffset.UTC));
        standings.up(new Named("kafka", Optional.empty()));
        standings.forget();

        assertThat(Standings.read(directory.resolve("standings"))).isEmpty();
    }

    private static final class Named extends Part {
        private final Optional<URI> health;

        private Named(String name, Optional<URI> health) {
            super(name);
            this.health = health;
        }

        @Override
        public Optional<URI> health() {
            return health;
        }

        @Override
        protected ChildProcess launch() {
            throw new IllegalStateException("it is only named");
        }

        @Override
        protected void awaitReady(ChildProcess started) {
            throw new IllegalStateException("it is only named");
        }
    }
}
