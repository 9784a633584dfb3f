package vn.motcua.partner.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of this process and the handler of each; a path part in braces is passed to the handler by its name. */
public final class Routes implements HttpHandler {
    /** The largest document the one-stop shop takes is 20 MB. */
    private static final int LARGEST_BODY = 25 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Routes.class.getName());

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, List.of(pattern.split("/")), handler));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            return dispatch(exchange);
        } catch (Problem problem) {
            return problem.reply();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "failed at " + exchange.getRequestURI().getPath(),
                    e);
            return Problem.broken().reply();
        }
    }

    private Reply dispatch(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var body = body(exchange.getRequestBody());
        var known = false;
        for (var route : routes) {
            var path = route.match(uri.getRawPath());
            known |= path.isPresent();
            if (path.isPresent() && route.method().equals(exchange.getRequestMethod())) {
                var contentType = exchange.getRequestHeaders().getFirst("Content-Type");
                return route.handler().handle(new Request(path.get(), query(uri.getRawQuery()), contentType, body));
            }
        }
        throw known ? Problem.notAllowed() : Problem.notFound("This address");
    }

    private static byte[] body(InputStream stream) throws IOException {
        var body = stream.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Problem.tooLarge();
        }
        return body;
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        if (raw != null) {
            for (var pair : raw.split("&")) {
                var at = pair.indexOf('=');
                query.put(decode(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decode(pair.substring(at + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput("", "address", "the address is not properly encoded");
        }
    }

    /** Answers one kind of request; refuses by throwing a {@link Problem}. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    private record Route(String method, List<String> pattern, Handler handler) {
        Optional<Map<String, String>> match(String rawPath) {
            var parts = rawPath.split("/");
            if (parts.length != pattern.size()) {
                return Optional.empty();
            }
            var named = new HashMap<String, String>();
            for (int i = 0; i < parts.length; i++) {
                var expected = pattern.get(i);
                if (expected.startsWith("{")) {
                    named.put(expected.substring(1, expected.length() - 1), decode(parts[i].replace("+", "%2B")));
                } else if (!expected.equals(parts[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(named);
        }
    }
}
