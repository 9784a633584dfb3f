package vn.motcua.rest;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** A problem that is answered before any resource is reached, or instead of one. */
final class EarlyAnswer {
    private EarlyAnswer() {}

    static Future<Void> send(RoutingContext context, Problem problem) {
        var request = context.request();
        var language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
                .putHeader(HttpHeaders.VARY, "Accept-Language");
        if (problem.retryAfter() != null) {
            response.putHeader(
                    "Retry-After", String.valueOf(problem.retryAfter().toSeconds()));
        }
        return response.end(ProblemAnswer.json(problem, language, path(request)));
    }

    // OPTIONS * has none, and HTTP lets anybody put it to another verb.
    private static String path(HttpServerRequest request) {
        return request.path().startsWith("/") ? request.path() : "/";
    }

    /** The rest of the body is not read, so nothing can follow on this connection. */
    static void sendAndClose(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(context, problem).onComplete(_ -> context.request().connection().close());
    }
}
