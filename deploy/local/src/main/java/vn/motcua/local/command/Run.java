package vn.motcua.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import vn.motcua.local.LocalSystem;

/** Starts the system and keeps it up until Ctrl-C or SIGTERM. */
final class Run {

    private final LocalSystem system;
    private final Path ready;
    private final CountDownLatch end = new CountDownLatch(1);

    Run(Options options) {
        var console = new Console(options.quiet());
        this.system = new LocalSystem(options.settings(), console, console);
        this.ready = readyFile(options);
    }

    /** Holds the summary as long as the system is ready. */
    static Path readyFile(Options options) {
        return options.settings().data().resolve("ready");
    }

    int untilTheEnd() {
        var from = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Console.say("Starting in " + system.settings().data());
        system.start();
        system.supervise(Console::error);
        announce((System.nanoTime() - from) / 1e9);
        return untilSignalled();
    }

    private int untilSignalled() {
        try {
            end.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
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
