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
 * {@code Accept} and {@code Content-Type} that are no media types: 406 and 415. The framework takes them for its own mistake.
 * A body in a {@code Content-Encoding} is 415: nothing here unpacks one, and packed bytes would be read as if they were text.
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
