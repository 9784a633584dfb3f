package vn.motcua.rest;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** Answers a problem before the request reaches a resource, or in place of the resource. */
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

    // The request target * (OPTIONS *) has no path, and clients may send it with any method.
    private static String path(HttpServerRequest request) {
        return request.path().startsWith("/") ? request.path() : "/";
    }

    /** Closes the connection, because no request can follow the unread rest of the body. */
    static void sendAndClose(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(context, problem).onComplete(_ -> context.request().connection().close());
    }
}
