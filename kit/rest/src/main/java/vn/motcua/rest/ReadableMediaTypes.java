package vn.motcua.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import vn.motcua.events.Messages;

/**
 * Answers 406 or 415 if {@code Accept} or {@code Content-Type} is no media type; the framework would treat it as its own error.
 * Answers 415 for a body with a {@code Content-Encoding}: no code unpacks it, and packed bytes would be read as text.
 */
@Provider
@PreMatching
public class ReadableMediaTypes implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && !isReadable(() -> MediaTypeHelper.parseHeader(accept))) {
            throw Problem.ofFramework(406, "not-acceptable", Messages.of("not-acceptable"));
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(() -> MediaType.valueOf(type))) {
            throw Problem.unsupportedMediaType(Messages.of("unsupported-media-type"));
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problem.unsupportedMediaType(Messages.of("content-encoding"));
        }
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
