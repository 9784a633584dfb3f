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

/** Asks another system and waits for the last byte of its answer, but not longer. */
public final class WholeAnswer {
    private WholeAnswer() {}

    /**
     * The request's own time-out would end with the answer's head (JDK 25): a system that stalls in the middle of its
     * body would be waited for without an end.
     *
     * @throws HttpTimeoutException if the whole answer was not there in time
     */
    public static <T> HttpResponse<T> of(HttpClient http, HttpRequest request, BodyHandler<T> body, Duration limit)
            throws IOException, InterruptedException {
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
}
