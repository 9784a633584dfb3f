package vn.motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * A number of callers, each with its own connection. Each sends the next request as soon as it has the answer to the previous one,
 * by the client of Java that takes the least of the machine: no other thread takes part in a call.
 */
final class ClosedLoop<Q> implements AutoCloseable {
    static {
        // Of those that are idle; five unless it says otherwise, and the others would be opened anew for each request.
        System.setProperty("http.maxConnections", "100");
    }

    private final ExecutorService callers;
    private final Function<Q, HttpRequest> request;
    private final int connections;
    private int seed;

    ClosedLoop(Function<Q, HttpRequest> request, int connections) {
        this.request = request;
        this.connections = connections;
        callers = Executors.newFixedThreadPool(connections);
    }

    /**
     * @param next the next request of a caller
     * @param answered receives the question and the nanoseconds until the answer was complete
     * @return the real duration of the run
     */
    Duration run(Duration length, Function<Random, Q> next, ObjLongConsumer<Q> answered) {
        var from = System.nanoTime();
        var end = from + length.toNanos();
        var loops = new ArrayList<Callable<Void>>();
        for (int caller = 0; caller < connections; caller++) {
            var dice = new Random(seed++);
            loops.add(() -> {
                while (System.nanoTime() < end) {
                    var asked = next.apply(dice);
                    var begun = System.nanoTime();
                    ask(asked);
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

    void ask(Q question) {
        var asked = request.apply(question);
        try {
            var call = (HttpURLConnection) asked.uri().toURL().openConnection();
            asked.headers().map().forEach((name, values) -> call.setRequestProperty(name, values.getFirst()));
            int status = call.getResponseCode();
            try (var body = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                var answer = body.readAllBytes();
                if (status != 200) {
                    throw new IllegalStateException(
                            asked.uri() + " answered " + status + ": " + new String(answer, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(asked.uri().toString(), e);
        }
    }

    @Override
    public void close() {
        callers.close();
    }
}
