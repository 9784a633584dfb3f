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

/** HTTP client for other systems; its time limit covers the whole answer, up to the last byte. */
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
     * The timeout of {@link HttpRequest} covers only the answer's head (JDK 25): a system that stalls in the middle of its
     * body would block the caller for ever.
     *
     * @throws HttpTimeoutException if the whole answer has not arrived in time
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

    /** Aborts running requests. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
