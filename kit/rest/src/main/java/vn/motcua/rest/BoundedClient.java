package vn.motcua.rest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks other systems and waits for the last byte of each answer, but not longer. */
public final class BoundedClient implements AutoCloseable {
    private final HttpClient http;
    private final Duration limit;

    public BoundedClient(Duration limit) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.limit = limit;
    }

    /**
     * The request's own time-out would end with the answer's head (JDK 25): a system that stalls in the middle of its
     * body would be waited for without an end.
     *
     * @throws HttpTimeoutException if the whole answer was not there in time
     */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        var answer = http.sendAsync(request, body);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer after " + limit);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof IOException io ? io : new IOException(fault.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
