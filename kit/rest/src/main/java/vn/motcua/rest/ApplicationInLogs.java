package vn.motcua.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.telemetry.LogContext;

/** Puts the application of a request into its log lines: {@code /v1/applications/{id}}, {@code {case}}, {@code ?applicationId}. */
@Provider
public class ApplicationInLogs implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        named(request.getUriInfo()).flatMap(ApplicationInLogs::id).ifPresent(LogContext::name);
    }

    private static Optional<String> named(UriInfo uri) {
        var parameters = uri.getPathParameters();
        var application =
                uri.getPath().startsWith("/v1/applications/") ? first(parameters, "id") : Stream.<String>empty();
        return Stream.of(application, first(parameters, "case"), first(uri.getQueryParameters(), "applicationId"))
                .flatMap(values -> values)
                .findFirst();
    }

    private static Stream<String> first(MultivaluedMap<String, String> values, String name) {
        return Stream.ofNullable(values.getFirst(name));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
