package vn.motcua.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** Starts the system and keeps it until Ctrl-C, SIGTERM, or the death of one of its processes. */
final class Run {

    private final LocalSystem system;
    private final Path ready;
    private final CompletableFuture<String> death = new CompletableFuture<>();

    Run(Options options) {
        var console = new Console(options.quiet());
        this.system = new LocalSystem(options.settings(), console, console);
        this.ready = readyFile(options);
    }

    /** Holds the summary as long as the system is ready. */
    static Path readyFile(Options options) {
        return options.settings().data().resolve("ready");
    }

    /** The exit code: only a death or a failure ends it by itself. */
    int untilTheEnd() {
        var from = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Console.say("Starting in " + system.settings().data());
        system.start();
        system.onDeath(this::died);
        announce((System.nanoTime() - from) / 1e9);
        Console.error(death.join());
        return 1;
    }

    private void died(String name, String lines) {
        if (anotherReplicaLives(name)) {
            Console.error("%s has died; the other replica works on%s".formatted(name, lines));
        } else {
            death.complete("%s has died; ./motcua run starts it again%s".formatted(name, lines));
        }
    }

    private boolean anotherReplicaLives(String name) {
        return Stream.of(Service.values())
                .map(system::replicas)
                .filter(replicas ->
                        replicas.stream().anyMatch(replica -> replica.name().equals(name)))
                .flatMap(List::stream)
                .anyMatch(LocalProcess::isAlive);
    }

    private void announce(double seconds) {
        var summary = new Summary(system).text();
        write(summary);
        Console.say(summary);
        Console.say("Ready after %.0f s. Ctrl-C or ./motcua stop ends it.".formatted(seconds));
    }

    private void write(String summary) {
        try {
            Files.writeString(ready, summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        if (system.isOwner()) {
            deleteReadyFile();
            system.stop();
        }
    }

    private void deleteReadyFile() {
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
