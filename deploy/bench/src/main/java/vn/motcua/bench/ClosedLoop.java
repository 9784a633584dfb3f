package vn.motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import vn.motcua.bench.Questions.Question;

/** A number of callers, each with its own connection. Each sends the next request as soon as it has the answer to the previous one. */
final class ClosedLoop implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService callers;
    private final URI service;
    private final int connections;
    private int seed;

    ClosedLoop(URI service, int connections) {
        this.service = service;
        this.connections = connections;
        callers = Executors.newFixedThreadPool(connections);
    }

    /**
     * @param next the next request of a caller
     * @param answered receives the question and the nanoseconds until the answer was complete
     * @return the real duration of the run
     */
    Duration run(Duration length, Function<Random, Question> next, ObjLongConsumer<Question> answered) {
        var from = System.nanoTime();
        var end = from + length.toNanos();
        var loops = new ArrayList<Callable<Void>>();
        for (int caller = 0; caller < connections; caller++) {
            var dice = new Random(seed++);
            loops.add(() -> {
                while (System.nanoTime() < end) {
                    var asked = next.apply(dice);
                    var begun = System.nanoTime();
                    ask(asked.path());
                    answered.accept(asked, System.nanoTime() - begun);
                }
                return null;
            });
        }
        try {
            for (var loop : callers.invokeAll(loops)) {
                loop.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    void ask(String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    @Override
    public void close() {
        callers.close();
        http.close();
    }
}
