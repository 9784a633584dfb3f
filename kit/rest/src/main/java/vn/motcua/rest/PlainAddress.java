package vn.motcua.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses NUL in paths: no resource has such a name, and PostgreSQL can neither store nor compare it. Refuses in query parameters
 * what no text of one line may contain. Refuses matrix parameters: no operation has any, and the framework decodes a path with a semicolon twice, so that {@code %2500;} would
 * become a NUL after all and {@code %25s;} an error of ours.
 */
class PlainAddress {
    @ServerRequestFilter(preMatching = true)
    void refuse(HttpServerRequest request, UriInfo uri) {
        if (request.path().contains("%00") || request.path().contains(";")) {
            throw Problem.notFound();
        }
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(PlainText::isUnfitLine)) {
                throw Problem.invalid(Fault.of("?" + parameter.getKey(), "characters"));
            }
        }
    }
}
