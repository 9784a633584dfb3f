package vn.motcua.intake.filing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.motcua.rest.Problem;

/** Limits JSON bodies. They are read completely before they are parsed, so their limit is far below that of a document. */
@Provider
class BoundedJson implements ContainerRequestFilter {
    static final int MAXIMUM_BYTES = 512 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            return;
        }
        if (request.getLength() > MAXIMUM_BYTES) {
            throw Problem.tooLarge(MAXIMUM_BYTES);
        }
        if (request.hasEntity()) {
            var body = request.getEntityStream().readNBytes(MAXIMUM_BYTES + 1);
            if (body.length > MAXIMUM_BYTES) {
                throw Problem.tooLarge(MAXIMUM_BYTES);
            }
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }
}
